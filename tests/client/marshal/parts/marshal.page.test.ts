import { beforeEach, expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { MarshalElement } from '../../../../client/marshal/parts/marshal.ts'
import type { MarshalView } from '../../../../shared/day/views/marshal.ts'
import { callNext, given, openDay, openDesk, type Played, taken, times } from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { key } from '../../../kit/mount/part.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { emptyOutbox } from '../outbox/empty-outbox.ts'
import { ME, viewOf } from '../tablet.ts'

const text = () => words().marshal
const session = { name: ME, role: 'marshal', sites: ['xingfuli'], allSites: false } as const
const waiting = () => given(openDay, openDesk(), times(3, taken()))

beforeEach(emptyOutbox)

interface Opening {
  readonly played?: Played | null
  readonly session?: Answering
  readonly hash?: string
}

/** The whole tablet, as somebody opens its address. */
async function open({ played = waiting(), session: signedIn = { is: session }, hash = '' }: Opening = {}) {
  server().http.answers('GET /api/session', signedIn)
  if (played) await server().shows('marshal', viewOf(played))
  const part = await mount(
    MarshalElement,
    {},
    {
      address: `/marshal/xingfuli${hash}`,
      ...(played ? { at: played.at } : {}),
      keepsListening: {
        online: 'the outbox is the page’s, and sends when the network is back',
        beforeunload: 'the outbox is the page’s, and warns of what would be lost',
        visibilitychange: 'the outbox looks at what other tabs did; sound goes on after a phone call',
        pointerup: 'the first tap allows sound',
        keydown: 'the first key allows sound',
        message: 'other tabs tell of what they did',
      },
      keepsTimers: 1,
    },
  )
  // its outbox is read from the browser's own database
  await expect.poll(() => settled().then(() => part.text.length > 0)).toBe(true)
  return part
}

const shows = (view: MarshalView) => server().shows('marshal', view)

test('an account that signs in continues at the desk where it works', async () => {
  const part = await open()
  expect(part.get('heading', 'Xingfuli West Court')).toBeTruthy()
  expect(part.get('heading', 'Desk 1')).toBeTruthy()
  expect(document.title).toBe(text().title)
})

test('an account that works at no desk chooses one, and the tablet keeps it', async () => {
  const part = await open({ played: given(openDay) })
  await part.press('2')
  expect(part.get('heading', 'Desk 2')).toBeTruthy()
  await part.leave()
  const again = await open({ played: given(openDay) })
  expect(again.get('heading', 'Desk 2')).toBeTruthy()
  await again.press(text().changeDesk({ place: 'Desk' }))
  expect(again.find('heading', 'Desk 2')).toBe(null)
})

test('until the view has come it says that it is loading, and forms can be opened all the same', async () => {
  const part = await open({ played: null })
  expect(part).toSay(words().common.loading)
  expect(part.offers(text().walkInShort)).toBe(true)
})

test('a person without a session signs in, and then works', async () => {
  const part = await open({ session: { is: null } })
  expect(part.find('button', text().next)).toBe(null)
  await part.write(text().name, ME)
  await part.write(text().passcode, 'open sesame')
  server().http.answers('POST /api/session', { is: {} })
  server().http.answers('GET /api/session', { is: session })
  await part.press(text().signIn)
  expect(server().http.asked.find(({ method }) => method === 'POST')).toMatchObject({
    body: { name: ME, passcode: 'open sesame' },
  })
  await pass(100)
  expect(part.get('heading', 'Desk 1')).toBeTruthy()
})

test('when the server ends the session, it asks to sign in', async () => {
  const part = await open()
  server().http.answers('GET /api/session', { is: null })
  await server().turnsAway('not-signed-in')
  expect(part.offers(text().signIn)).toBe(true)
})

test('an account without rights here gets links to its own sites', async () => {
  server().http.answers('GET /api/sites', { is: [] })
  const part = await open()
  await server().turnsAway('not-allowed')
  expect(part).toSay(text().elsewhere)
})

test('an unknown site says so, and links to all sites', async () => {
  const part = await open()
  await server().turnsAway('unknown-site')
  expect(part).toSay(words().problems['unknown-site'].title)
  expect(part.get('link').getAttribute('href')).toBe('/')
})

test('an account that may only read has nothing to press, and no keys', async () => {
  const part = await open({ session: { is: { ...session, role: 'viewer' } } })
  expect(part).toSay(text().lookOnly)
  expect(part.find('button', text().next)).toBe(null)
  await key({ key: 'w' })
  expect(part.find('dialog')).toBe(null)
})

test('the keys act at the desk, and open dialogs', async () => {
  const part = await open()
  await key({ key: 'n' })
  await expect
    .poll(() => settled().then(() => server().commands))
    .toEqual([['call-next', { desk: '1', seen: [] }]])
  for (const [pressed, title] of [
    ['w', text().walkIn],
    ['/', text().findWhich],
    ['?', text().keys],
  ] as const) {
    await key({ key: pressed })
    const dialog = part.within('dialog', title)
    // while a dialog is open, keys belong to it
    await key({ key: 'n' })
    await dialog.press(words().common.close)
  }
  expect(server().sent.length).toBe(1)
})

test('a key that is held down, or belongs to the browser or a field, does nothing', async () => {
  const part = await open()
  await key({ key: 'n', repeat: true })
  await key({ key: 'n', ctrlKey: true })
  await part.press(text().find)
  part.field(text().findWhich).focus()
  await key({ key: 'n' })
  await pass(100)
  expect(server().commands).toEqual([])
})

test('after two seconds without a connection it says since when, and keeps showing the last view', async () => {
  const part = await open()
  await server().goesAway()
  await pass(1_000)
  const said = words().common.cutOff({ time: '08:00:00' })
  expect(part).not.toSay(said)
  await pass(2_000)
  expect(part).toSay(said)
  expect(part.get('heading', 'Desk 1')).toBeTruthy()
  await server().comesBack()
  expect(part).not.toSay(said)
})

test('a server that is cut off from its store counts as no server', async () => {
  const part = await open()
  await server().isStale(5_000)
  await pass(1_000)
  expect(part).toSay(words().common.cutOff({ time: '07:59:55' }))
  await server().isStale(null)
  expect(part).not.toSay(words().common.cutOff({ time: '07:59:55' }))
})

test('Next changes sides, and the tablet keeps that', async () => {
  const part = await open()
  expect(part.get('button', text().otherSide).ariaPressed).toBe('false')
  await part.press(text().otherSide)
  await part.leave()
  const again = await open()
  expect(again.get('button', text().otherSide).ariaPressed).toBe('true')
})

test('a damaged day has no Next, and says what going on costs', async () => {
  const { day, at } = waiting()
  const view = viewOf({ day: { ...day, state: 'damaged' }, at, log: [] })
  const part = await open()
  await shows(view)
  expect(part).toSay(text().saidWhenDamaged)
  expect(part).toSay(text().resumeDayWhy)
  expect(part.find('button', text().next)).toBe(null)
  await part.press(text().resumeDay)
  await expect.poll(() => settled().then(() => server().commands)).toEqual([['open-day', {}]])
})

test('with a code in the address it asks before anybody is signed in', async () => {
  server().http.answers('POST /api/enrolments/account', { is: { name: ME } })
  server().http.answers('POST /api/enrolments', { is: {} })
  const part = await open({ hash: '#enrol=abc-123' })
  expect(part).toSay(text().enrolAsk({ name: ME }))
  expect(server().connections).toBe(0)
  await part.press(text().enrolYes({ name: ME }))
  expect(part.get('heading', 'Desk 1')).toBeTruthy()
})

test('a used code says so at the sign-in', async () => {
  server().http.answers('POST /api/enrolments/account', { refused: 'not-found' })
  const part = await open({ hash: '#enrol=abc-123', session: { is: null } })
  expect(part).toSay(text().enrolRefused)
})

test('a number among the next ones is called first by the dialog', async () => {
  const part = await open()
  await part.press(`${text().passOver} A001`)
  expect(part.within('dialog', text().passOverTitle({ number: 'A001' }))).toBeTruthy()
})

test('when the tablet is removed, its socket is closed', async () => {
  const part = await open({ played: given(openDay, openDesk(), taken(), callNext('1', [])) })
  expect(server().connections).toBe(1)
  await part.leave()
  expect(server().connections).toBe(0)
})
