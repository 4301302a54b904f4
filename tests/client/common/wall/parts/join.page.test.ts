import { expect, test } from 'vitest'
import type { QrElement } from '../../../../../client/common/elements/qr.ts'
import { JoinElement } from '../../../../../client/common/wall/parts/join.ts'
import { wordsIn } from '../../../../../client/common/words/loaded-words.ts'
import { words } from '../../../../../client/common/words/words.ts'
import { BOX, hang, PASS } from '../hall.ts'

const text = () => words().screen
const hangJoin = (changes: Partial<JoinElement>) =>
  hang(JoinElement, { box: { ...BOX, height: 900 }, code: 500, ...changes })
const code = ({ renderRoot }: JoinElement) => renderRoot.querySelector<QrElement>('yi-qr')

test('the code says its purpose in both languages, and what to do without a phone', async () => {
  const part = await hangJoin({ pass: PASS, open: true })
  expect(code(part.element)?.text).toBe(PASS.url)
  expect(part.find('img', text().scan)).not.toBe(null)
  for (const { screen } of [wordsIn('en'), wordsIn('zh-CN')]) {
    expect(part).toSay(screen.scan)
    expect(part).toSay(screen.noPhone)
  }
})

test('it changes with every pass', async () => {
  const part = await hangJoin({ pass: PASS, open: true })
  await part.set({ pass: { url: 'https://yimi.example/q/xingfuli?k=next', until: 0 } })
  expect(code(part.element)?.text).toContain('k=next')
})

test('a code that is too old is not shown, so that nobody scans it', async () => {
  const part = await hangJoin({ pass: PASS, open: true, stale: true })
  expect(code(part.element)).toBe(null)
  expect(part).toSay(text().noCode)
  expect(part).not.toSay(text().scan)
})

test('where there is no code, it says only the way without a phone', async () => {
  const part = await hangJoin({ open: true })
  expect(code(part.element)).toBe(null)
  expect(part).toSay(text().noPhone)
})

test('it says when a site gives no numbers yet, and when it gives no more', async () => {
  const part = await hangJoin({ pass: PASS })
  expect(part).toSay(text().closed)
  expect(code(part.element)).toBe(null)
  await part.set({ over: true })
  expect(part).toSay(text().noMore)
  expect(part).not.toSay(text().closed)
})
