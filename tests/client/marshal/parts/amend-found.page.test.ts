import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { AmendFoundElement } from '../../../../client/marshal/parts/amend-found.ts'
import { given, openDay, openDesk, step } from '../../../kit/given.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { tablet } from '../tablet.ts'

const text = () => words().resident

async function mountAmend() {
  const day = given(openDay, openDesk(), step('take-ticket', { queue: 'A', party: 2, needs: ['elderly'] }))
  const all = await tablet(
    AmendFoundElement,
    day,
    (): Partial<AmendFoundElement> => ({ number: 'A001', party: 2, needs: ['elderly'] }),
  )
  let done = 0
  all.part.element.addEventListener('done', () => done++)
  return { ...all, done: () => done }
}

test("it starts with the number's party and needs, and saves the changes", async () => {
  const { part, done } = await mountAmend()
  await part.press(text().more)
  await part.press(words().common.needs.infant)
  await part.press(words().common.needs.elderly)
  await part.press(text().amendSave)
  expect(server().commands).toEqual([['amend-ticket', { number: 'A001', party: 3, needs: ['infant'] }]])
  expect(done()).toBe(0)
  await server().last.done({} as never)
  expect(done()).toBe(1)
})

test('a refusal is shown here, and the changes stay', async () => {
  const { part, giver, done } = await mountAmend()
  await part.press(text().fewer)
  await part.press(text().amendSave)
  await server().last.refused('has-arrived')
  expect(part.get('alert').textContent).toContain(words().problems['has-arrived'].title)
  expect(giver.outcome).toBe(null)
  expect(done()).toBe(0)
  await part.press(text().amendSave)
  expect(server().commands.at(-1)).toEqual(['amend-ticket', { number: 'A001', party: 1, needs: ['elderly'] }])
})

test('another number starts with its own party and needs', async () => {
  const { part } = await mountAmend()
  await part.press(text().more)
  await part.set({ number: 'A002', party: 5, needs: [] })
  await part.press(text().amendSave)
  expect(server().commands).toEqual([['amend-ticket', { number: 'A002', party: 5, needs: [] }]])
})
