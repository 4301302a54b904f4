import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { ScanElement } from '../../../../client/marshal/parts/scan.ts'
import { slipCode } from '../../../../shared/day/nouns/slip.ts'
import { callNext, given, openDay, openDesk, type Step, step, taken, times } from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { tablet } from '../tablet.ts'

const text = () => words().outbox.scan
const code = (site: string, token: string, number = 'A001') =>
  `https://yimi.example/s/${site}#t=${number}.${token}`

/** The camera's stream, whether its light is on, and the code before it. */
let stream: MediaStream
let before: string | null
let camera: (() => Promise<MediaStream>) | undefined

const isOn = () => stream.getTracks().some(({ readyState }) => readyState === 'live')
const denied = (name: string) => async () => {
  throw new DOMException('', name)
}

/** The browser's own detector, which finds the code that a test holds before the camera. */
class Detector {
  static getSupportedFormats = async () => ['qr_code']
  detect = async () => (before === null ? [] : [{ rawValue: before }])
}

beforeEach(() => {
  before = null
  stream = document.createElement('canvas').captureStream()
  camera = async () => stream
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('BarcodeDetector', Detector)
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    get: () => camera && { getUserMedia: camera },
  })
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function openScan(steps: readonly Step[] = [], deskId: string | null = '1') {
  const all = await tablet(
    ScanElement,
    given(openDay, openDesk(), ...times(3, taken()), ...steps),
    (view) => ({
      view,
      deskId,
    }),
  )
  const told: unknown[] = []
  for (const event of ['ticket-found', 'slip-scanned'])
    all.part.element.addEventListener(event, (heard) => told.push([event, (heard as CustomEvent).detail]))
  await all.part.press(text().open)
  return { ...all, told, dialog: all.part.within('dialog') }
}

/** Holds a code before the camera for a while. */
async function hold(what: string): Promise<void> {
  before = what
  await pass(200)
  await settled()
}

async function type(all: Awaited<ReturnType<typeof openScan>>, what: string): Promise<void> {
  await all.dialog.write(text().instead, what)
  await all.dialog.press(text().find)
}

test('the camera runs while the dialog is open, and its light goes out with it', async () => {
  const { part, dialog } = await openScan()
  expect(dialog).toSay(text().looking)
  expect(isOn()).toBe(true)
  await dialog.press(words().common.close)
  expect(isOn()).toBe(false)
  expect(part.find('dialog')).toBe(null)
})

test('an element that is removed with its dialog open switches the camera off', async () => {
  const { part } = await openScan()
  await part.leave()
  expect(isOn()).toBe(false)
})

test('a camera that comes after the dialog was closed is switched off', async () => {
  let come = () => {}
  camera = () =>
    new Promise((resolve) => {
      come = () => resolve(stream)
    })
  const { dialog } = await openScan()
  await dialog.press(words().common.close)
  come()
  await settled()
  expect(isOn()).toBe(false)
})

for (const [what, given, say] of [
  ['no camera', () => denied('NotFoundError'), () => text().noCamera],
  ['a camera that is not allowed', () => denied('NotAllowedError'), () => text().denied],
  ['a camera that another program uses', () => denied('NotReadableError'), () => text().busy],
  ['a page without https', () => undefined, () => text().notSecure],
] as const) {
  test(`with ${what} it says so, and a number can be typed`, async () => {
    camera = given() as never
    const all = await openScan()
    expect(all.dialog.get('heading').textContent).toBe(say())
    await type(all, 'A002')
    expect(all.told).toEqual([['ticket-found', 'A002']])
  })
}

test('[C11] a number that is called here has arrived by one scan, and the dialog closes', async () => {
  const { part, does } = await openScan([callNext('1', [])])
  await hold(code('xingfuli', '20261123.sig'))
  expect(server().commands).toEqual([['arrive', { number: 'A001' }]])
  await does()
  expect(part.find('dialog')).toBe(null)
})

test('[C11] on a tablet that is carried about the dialog stays open for the next', async () => {
  const { dialog, does } = await openScan([callNext('1', [])], null)
  await hold(code('xingfuli', '20261123.sig'))
  await does()
  expect(dialog.get('status').textContent).toBe(text().arrives({ number: 'A001', where: 'Desk 1' }))
  expect(isOn()).toBe(true)
})

test('the code that stays before the camera is read once', async () => {
  const { giver } = await openScan([callNext('1', [])], null)
  await hold(code('xingfuli', '20261123.sig'))
  await pass(2_000)
  // a second command would wait behind the first
  expect(giver.outbox.entries.length).toBe(1)
})

test('it says when a number was already marked as arrived, and when another desk calls it', async () => {
  const there = await openScan([callNext('1', []), step('arrive', { number: 'A001' })])
  await hold(code('xingfuli', '20261123.sig'))
  expect(there.dialog.get('status').textContent).toBe(text().there({ number: 'A001', where: 'Desk 1' }))
  await there.part.leave()
  const other = await openScan([callNext('1', [])], '2')
  await hold(code('xingfuli', '20261123.sig'))
  expect(other.dialog.get('status').textContent).toBe(text().elsewhere({ number: 'A001', where: 'Desk 1' }))
  expect(server().commands).toEqual([])
})

test('any other number is handed on, and the dialog closes', async () => {
  const { part, told } = await openScan()
  await hold(code('xingfuli', '20261123.sig', 'A002'))
  expect(told).toEqual([['ticket-found', 'A002']])
  expect(part.find('dialog')).toBe(null)
})

for (const [what, scanned, say] of [
  ['another site', code('old-town', '20261123.sig'), () => text().otherSite({ site: 'old-town' })],
  ['another day', code('xingfuli', '20261122.sig'), () => text().otherDay({ date: '2026-11-22' })],
  ['something else', '6901234567892', () => text().notTicket],
] as const) {
  test(`for a code of ${what} it says so, and goes on scanning`, async () => {
    const { dialog, told } = await openScan()
    await hold(scanned)
    expect(dialog.get('status').textContent).toBe(say())
    await hold(code('xingfuli', '20261123.sig', 'A003'))
    expect(told).toEqual([['ticket-found', 'A003']])
  })
}

test('a spare slip is handed on as a slip', async () => {
  const slip = { site: 'xingfuli', number: 'A9001', date: null }
  const { part, told } = await openScan()
  await hold(slipCode(slip))
  expect(told).toEqual([['slip-scanned', slip]])
  expect(part.find('dialog')).toBe(null)
})

test('[C11] a called spare slip that was taken in before arrives', async () => {
  const slip = { site: 'xingfuli', number: 'A9001', date: null }
  const { told } = await openScan([
    step('take-in', { from: 'A9001' }),
    step('call-one', { desk: '1', seen: [], number: 'A9001', reason: 'care' }),
  ])
  await hold(slipCode(slip))
  expect(told).toEqual([])
  expect(server().commands).toEqual([['arrive', { number: 'A9001' }]])
})

test('a scanner that types a code does what the camera does', async () => {
  const all = await openScan([callNext('1', [])])
  await type(all, code('xingfuli', '20261123.sig'))
  expect(server().commands).toEqual([['arrive', { number: 'A001' }]])
})

test('a number without its letter may belong to several queues: it is handed on as typed', async () => {
  const all = await openScan()
  await type(all, '2')
  expect(all.told).toEqual([['ticket-found', '2']])
})

test('text that is no number shows an example, and stays for correction', async () => {
  const all = await openScan()
  await type(all, 'hello')
  expect(all.dialog.get('status').textContent).toBe(text().wrongNumber)
  expect(all.dialog.field(text().instead).value).toBe('hello')
})

test('the reason why somebody could not arrive is shown in the dialog', async () => {
  const { dialog, giver } = await openScan([callNext('1', [])])
  await hold(code('xingfuli', '20261123.sig'))
  await server().last.refused('ticket-over')
  expect(dialog.get('status').textContent).toContain(words().problems['ticket-over'].title)
  expect(giver.outbox.entries).toEqual([])
})

test('without a connection it closes: the wait is shown elsewhere', async () => {
  const { part, giver } = await openScan([callNext('1', [])], null)
  await server().goesAway()
  await hold(code('xingfuli', '20261123.sig'))
  expect(part.find('dialog')).toBe(null)
  expect(giver.outbox.pending.map(({ command }) => command)).toEqual(['arrive'])
})
