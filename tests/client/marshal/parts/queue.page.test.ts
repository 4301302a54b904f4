import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { QueueElement } from '../../../../client/marshal/parts/queue.ts'
import { pauseWords } from '../../../../shared/text/pause-words.ts'
import { givenAt, openDay, openDesk, type Step, step, taken, times } from '../../../kit/given.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { withLines } from '../../../kit/sample.ts'
import { tablet } from '../tablet.ts'

const text = () => words().marshal
const mountQueue = (line: number, ...steps: Step[]) =>
  tablet(QueueElement, givenAt(withLines(line), openDay, openDesk(), ...steps), (view) => ({
    queue: view.queues[0]!,
    prompt: view.prompt,
  }))

test('an empty queue says that nobody waits, and has no line where the site has none', async () => {
  const { part } = await mountQueue(0)
  expect(part).toSay(text().nobodyWaits)
  expect(part.names()).toEqual([pauseWords.en.explained, text().pause])
})

test('it says how many wait, in numbers and in people, and who comes next', async () => {
  const { part } = await mountQueue(0, ...times(3, taken('A', 2)))
  expect(part).toSay(text().waitingCount({ tickets: 3, people: 6 }))
  for (const number of ['A001', 'A002', 'A003']) expect(part.offers(`${text().callOne} ${number}`)).toBe(true)
})

test('one tap pauses a queue, and one tap resumes it', async () => {
  const { part, does } = await mountQueue(0)
  await part.press(text().pause)
  await does()
  expect(part.get('heading').textContent).toContain(text().paused)
  await part.press(text().resumeQueue)
  expect(server().commands).toEqual([
    ['pause-queue', { queue: 'A' }],
    ['resume-queue', { queue: 'A' }],
  ])
  await does()
  expect(part).not.toSay(text().paused)
})

test('a queue is paused with a reason and an end in two taps of a dialog', async () => {
  const said = pauseWords.en
  const { part, does } = await mountQueue(0)
  await part.press(said.explained)
  await part.press(said.reasons.supplies)
  await part.press(said.minutes({ count: 20 }))
  expect(server().commands).toEqual([['pause-queue', { queue: 'A', reason: 'supplies', until: 20 }]])
  await does()
  expect(part.get('heading').textContent).toContain(said.reasons.supplies)
  expect(part.names()).toEqual([text().resumeQueue])
})

test('to call one of the next numbers first, it opens the dialog', async () => {
  const { part } = await mountQueue(0, ...times(2, taken()))
  const asked: unknown[] = []
  part.element.addEventListener('out-of-turn', (event) => asked.push((event as CustomEvent).detail))
  await part.press(`${text().callOne} A002`)
  expect(asked).toEqual([{ act: 'call', number: 'A002' }])
  expect(server().commands).toEqual([])
})

test('a number that was passed over is marked among the next ones', async () => {
  const { part } = await mountQueue(
    0,
    ...times(5, taken()),
    step('pass-over', { desk: '1', number: 'A001', reason: 'asked' }),
  )
  expect(part.offers(`${text().callOne} A001, ${text().putBack}`)).toBe(true)
})

test('a queue with a line shows its marks', async () => {
  const { part } = await mountQueue(9, ...times(2, taken()))
  expect(part.all('button', /^Mark /).length).toBe(10)
})
