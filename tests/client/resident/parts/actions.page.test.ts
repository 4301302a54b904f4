import { expect, test, vi } from 'vitest'
import { keep } from '../../../../client/common/browser/kept.ts'
import { words } from '../../../../client/common/words/words.ts'
import { ActionsElement } from '../../../../client/resident/parts/actions.ts'
import '../../../../client/resident/parts/rare.ts'
import {
  callNext,
  given,
  givenAt,
  holder,
  openDay,
  openDesk,
  type Step,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { withLines } from '../../../kit/sample.ts'
import { OWN, phone, SITE } from '../phone.ts'

const text = () => words().resident
const { number } = OWN
const asHolder = { by: holder(number) }

function mountActions(...steps: Step[]) {
  return onDay(given(openDay, openDesk(), taken(), ...steps))
}

function onDay(played: ReturnType<typeof given>) {
  return phone(ActionsElement, played, (view, live) => ({ site: SITE, ticket: OWN, live, view }))
}

/** A ticket that waits beside the line, since there is none. */
const waiting = () => onDay(givenAt(withLines(0), openDay, openDesk(), taken()))

test('whoever stands on the line can be on their way or want ten minutes, and no more of it is offered', async () => {
  const { part } = await mountActions()
  expect(part.names()).toEqual([text().coming, text().hold, text().help, text().passOn, text().leave])
})

test('whoever waits has nowhere to go yet, and may put right how many they are', async () => {
  const { part } = await waiting()
  expect(part.names()).toEqual([text().hold, text().help, text().amend, text().passOn, text().leave])
})

test('on their way: one tap gives it, and then it stands there as known', async () => {
  const { part, does } = await mountActions(callNext('1', []))
  await part.press(text().coming)
  expect(server().commands).toEqual([['on-my-way', { number }]])
  await does()
  expect(part).toSay(`✓ ${text().comingSaid}`)
  expect(part.find('button', text().coming)).toBe(null)
})

test('ten minutes: one tap gives them, and one takes them back', async () => {
  const { part, does } = await mountActions()
  await part.press(text().hold)
  await does()
  expect(part.find('button', text().hold)).toBe(null)
  await part.press(text().resume)
  await does()
  expect(server().commands).toEqual([
    ['hold', { number }],
    ['resume', { number }],
  ])
  expect(part.offers(text().hold)).toBe(true)
})

test('nothing is given twice: until there is an answer, no button can be pressed', async () => {
  const { part } = await mountActions()
  await part.press(text().hold)
  for (const name of [text().hold, text().coming, text().help, text().leave])
    expect(part.offers(name)).toBe(false)
})

test('whom to help is asked below its button, and that a marshal was told is said, in every language', async () => {
  await inEveryLanguage(async (language, { resident, common }) => {
    const played = given(openDay, openDesk(), taken())
    const { part, does } = await phone(
      ActionsElement,
      played,
      (view, live) => ({ site: SITE, ticket: OWN, live, view }),
      { language },
    )
    await part.press(resident.help)
    await part.press(common.help.wheelchair)
    expect(server().last.input).toEqual({ number, need: 'wheelchair' })
    await does()
    expect(part).toSay(`✓ ${resident.helpAsked({ need: common.help.wheelchair })}`)
    expect(part.get('button', resident.help).getAttribute('aria-expanded')).toBe('false')
    await part.press(resident.help)
    expect(part).not.toSay(resident.helpAsked({ need: common.help.wheelchair }))
  })
})

test('how many they are is put right and saved', async () => {
  const { part, does, view } = await waiting()
  await part.press(text().amend)
  await part.press(text().more)
  await part.press(text().amendSave)
  expect(server().commands).toEqual([['amend-ticket', { number, party: 2, needs: [] }]])
  await does()
  expect(part).toSay(`✓ ${text().amended}`)
  expect(view().party).toBe(2)
})

test('of what opens below its button, one is open at a time', async () => {
  const { part } = await mountActions()
  await part.press(text().help)
  await part.press(text().leave)
  expect(part.get('button', text().help).getAttribute('aria-expanded')).toBe('false')
  expect(part).toSay(words().claims.leaveAsk)
  await part.press(words().common.cancel)
  expect(part).not.toSay(words().claims.leaveAsk)
  expect(server().commands).toEqual([])
})

test('the number is given up only after the question', async () => {
  const { part, does, view } = await mountActions()
  await part.press(text().leave)
  expect(server().commands).toEqual([])
  await part.press(words().claims.leaveYes)
  expect(server().commands).toEqual([['leave', { number }]])
  await does()
  expect(view().state).toBe('left')
})

test('a refusal is said, its question stays open, and the next tap takes it away', async () => {
  const { part } = await mountActions()
  await part.press(text().help)
  await part.press(words().common.help.phone)
  await server().last.refused('wrong-state')
  expect(part.get('alert').textContent).toContain(words().problems['wrong-state'].title)
  expect(part.offers(words().common.help.phone)).toBe(true)
  await part.press(text().help)
  expect(part.find('alert')).toBe(null)
})

test('what the rules refuse by now is said, as when a marshal was quicker', async () => {
  const { part, does, goesOn } = await mountActions()
  await part.press(text().hold)
  await goesOn(callNext('1', []), step('finish', { number }))
  await does()
  expect(part.get('alert').textContent).not.toBe('')
})

test('an answer that was lost is asked for over HTTP, as the same command, and what it changed is fetched', async () => {
  const { part } = await mountActions()
  const unseen = heard(part.element, 'unseen')
  await part.press(text().hold)
  const first = server().last
  await first.lost()
  expect(server().last).toMatchObject({ command: 'hold', id: first.id, over: 'http' })
  await server().last.done()
  expect(unseen.length).toBe(1)
  expect(part.find('alert')).toBe(null)
})

test('where nobody answers at all that is said, and the next tap gives the same command once more', async () => {
  const { part } = await mountActions()
  await server().goesAway()
  await part.press(text().hold)
  expect(part.get('alert').textContent).toBe(words().common.notSent)
  await server().comesBack()
  await part.press(text().hold)
  const { id } = server().last
  await server().last.lost()
  await server().last.lost()
  await part.press(text().hold)
  expect(server().last.id).toBe(id)
})

test('whoever gave it in vain and gives another thing gives another command', async () => {
  const { part } = await mountActions()
  await part.press(text().hold)
  await server().last.lost()
  const { id } = server().last
  await server().last.lost()
  await part.press(text().coming)
  expect(server().last.id).not.toBe(id)
})

test('a page that fetched itself anew opens what was asked for on the one before, once', async () => {
  keep('again', 'help')
  const { part } = await mountActions()
  await settled()
  expect(part).toSay(words().claims.helpWith)
  await part.leave()
  const next = await mountActions()
  expect(next.part).not.toSay(words().claims.helpWith)
})

test('somebody who is on hold is offered to come back first', async () => {
  const { part } = await mountActions(step('hold', { number }, asHolder))
  expect(part.names()[0]).toBe(text().resume)
  expect(part.find('button', text().coming)).toBe(null)
})

test('what few open is fetched a moment later, and not where there is no network', async () => {
  const isOnline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const { part } = await mountActions(...times(1, taken()))
  await pass(5_000)
  expect(isOnline).toHaveBeenCalledOnce()
  await part.leave()
  isOnline.mockClear()
  const gone = await mountActions()
  await gone.part.leave()
  await pass(5_000)
  expect(isOnline).not.toHaveBeenCalled()
  isOnline.mockRestore()
})
