import { afterEach, expect, test, vi } from 'vitest'
import { ORIGIN, workerWith } from './pushed-worker.ts'

const worker = () =>
  workerWith(async () => (await import('../../../../client/common/shell/show-pushes.ts')).showPushes)
const called = {
  kind: 'called',
  number: 'A031',
  site: 'xingfuli',
  title: 'A031: desk 2',
  body: 'Come now',
  url: '/s/xingfuli',
  tag: 'xingfuli:A031',
  at: 1_000,
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a call is shown, rings, vibrates and stays until somebody has seen it', async () => {
  const { shown, pushed, badges } = await worker()
  await pushed(called)
  expect(shown).toMatchObject([
    { title: called.title, body: called.body, tag: called.tag, renotify: true, requireInteraction: true },
  ])
  expect(shown[0]?.vibrate?.length).toBeGreaterThan(2)
  expect(shown[0]?.silent).toBeUndefined()
  expect(badges).toEqual([1])
})

test('an alarm for staff rings and stays as well, and leaves no badge that nothing takes away', async () => {
  const { shown, pushed, badges } = await worker()
  await pushed({ ...called, kind: 'emergency', url: '/marshal/xingfuli' })
  expect(shown).toMatchObject([{ renotify: true, requireInteraction: true }])
  expect(shown[0]?.vibrate?.length).toBeGreaterThan(3)
  expect(badges).toEqual([])
})

test('a call replaces what was said before of the same number, and rings all the same', async () => {
  const { shown, pushed } = await worker()
  await pushed({ ...called, kind: 'soon', title: 'Soon', at: 500 })
  await pushed({ ...called, number: 'A032', tag: 'xingfuli:A032' })
  await pushed(called)
  expect(shown.map(({ tag, title }) => [tag, title])).toEqual([
    ['xingfuli:A032', called.title],
    ['xingfuli:A031', called.title],
  ])
  expect(shown.at(-1)?.renotify).toBe(true)
})

test('what is late does not hide the call that came after it', async () => {
  const { shown, pushed } = await worker()
  await pushed(called)
  await pushed({ ...called, kind: 'soon', title: 'Soon', at: 500 })
  expect(shown).toMatchObject([{ title: called.title, silent: true, requireInteraction: true }])
})

test('what asks for nothing is shown without a sound', async () => {
  const { shown, pushed } = await worker()
  for (const kind of ['paused', 'moved', 'passed-over', 'closed']) await pushed({ ...called, kind })
  expect(shown).toMatchObject([{ silent: true, renotify: false, requireInteraction: false }])
})

test('while its page is looked at, the page rings and the notification does not', async () => {
  const { shown, pushed, opens } = await worker()
  opens('/s/xingfuli')
  await pushed(called)
  expect(shown).toMatchObject([{ silent: true }])
  expect(shown[0]?.vibrate).toBeUndefined()
})

test('a page of another site, or behind others, does not keep it from ringing', async () => {
  const { shown, pushed, opens } = await worker()
  opens('/s/elsewhere')
  opens('/s/xingfuli', { isVisible: false })
  await pushed(called)
  expect(shown[0]?.silent).toBeUndefined()
})

test('a push that cannot be read is shown as one of Yimi: a browser takes its permission from a silent page', async () => {
  for (const said of [null, 'text', 7, {}]) {
    const { shown, pushed } = await worker()
    await pushed(said)
    expect(shown.map(({ title }) => title)).toEqual(['一米 Yimi'])
  }
  const { shown, pushedBytes } = await worker()
  await pushedBytes()
  expect(shown).toHaveLength(1)
})

test('a tap opens the page of the number', async () => {
  const { taps, opened } = await worker()
  await taps(called)
  expect(opened).toEqual([`${ORIGIN}/s/xingfuli`])
})

test('a page that is open already comes to the front, the one that was looked at last', async () => {
  const { taps, opened, opens, focused } = await worker()
  opens('/s/elsewhere')
  opens('/s/xingfuli#later', { isVisible: false })
  await taps(called)
  expect([focused, opened]).toEqual([['/s/xingfuli#later'], []])
})

test('where the browser does not let it come to the front, it is opened', async () => {
  const { taps, opened, opens } = await worker()
  opens('/s/xingfuli', { canFocus: false })
  await taps(called)
  expect(opened).toEqual([`${ORIGIN}/s/xingfuli`])
})

test('no push leads to another website', async () => {
  for (const url of [
    'https://elsewhere.example/s/xingfuli',
    '//elsewhere.example',
    'javascript:alert(1)',
    'http://[',
  ]) {
    const { taps, opened } = await worker()
    await taps({ ...called, url })
    expect(opened, url).toEqual([`${ORIGIN}/s/`])
  }
})
