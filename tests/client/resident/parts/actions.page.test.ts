import { expect, test, vi } from 'vitest'
import { keep } from '../../../../client/common/browser/kept.ts'
import { language, words } from '../../../../client/common/words/words.ts'
import { ActionsElement } from '../../../../client/resident/parts/actions.ts'
import { claimWords } from '../../../../shared/text/claim-words.ts'
import { reachWords } from '../../../../shared/text/reach-words.ts'
import '../../../../client/resident/parts/rare.ts'
import '../../../../client/resident/push/reach.ts'
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
/** What is loaded after the ticket is offered at every state. */
const besides = () => [reachWords[language()].offer, reachWords[language()].picture]
const { number } = OWN
const asHolder = { by: holder(number) }

function mountActions(...steps: Step[]) {
  return onDay(given(openDay, openDesk(), taken(), ...steps))
}

function onDay(played: ReturnType<typeof given>) {
  return phone(ActionsElement, played, (view, live) => ({ site: SITE, ticket: OWN, live, view }))
}

/** A ticket that waits at a site without lines. */
const waiting = () => onDay(givenAt(withLines(0), openDay, openDesk(), taken()))

test('on the line, a resident can be on their way or ask for ten minutes, and is offered nothing more', async () => {
  const { part } = await mountActions()
  const own = [text().coming, text().hold, text().help, text().passOn, text().leave]
  expect(part.names()).toEqual([...own, ...besides()])
})

test('while they wait they have no place to go to yet, and can correct their party', async () => {
  const { part } = await waiting()
  const own = [text().hold, text().help, text().amend, text().passOn, text().leave]
  expect(part.names()).toEqual([...own, ...besides()])
})

test('on their way: one tap sends it, and then it is shown as known', async () => {
  const { part, does } = await mountActions(callNext('1', []))
  await part.press(text().coming)
  expect(server().commands).toEqual([['on-my-way', { number }]])
  await does()
  expect(part).toSay(`✓ ${text().comingSaid}`)
  expect(part.find('button', text().coming)).toBe(null)
})

test('ten minutes: one tap asks for them, and one takes them back', async () => {
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

test('nothing is sent twice: until there is an answer, no button can be pressed', async () => {
  const { part } = await mountActions()
  await part.press(text().hold)
  for (const name of [text().hold, text().coming, text().help, text().leave])
    expect(part.offers(name)).toBe(false)
})

test('a resident chooses the help below its button, and every language says that a marshal was told', async () => {
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

test('the party is corrected and saved', async () => {
  const { part, does, view } = await waiting()
  await part.press(text().amend)
  await part.press(text().more)
  await part.press(text().amendSave)
  expect(server().commands).toEqual([['amend-ticket', { number, party: 2, needs: [] }]])
  await does()
  expect(part).toSay(`✓ ${text().amended}`)
  expect(view().party).toBe(2)
})

test('of the forms below the buttons, only one is open at a time', async () => {
  const { part } = await mountActions()
  await part.press(text().help)
  await part.press(text().leave)
  expect(part.get('button', text().help).getAttribute('aria-expanded')).toBe('false')
  expect(part).toSay(claimWords[language()].leaveAsk)
  await part.press(words().common.cancel)
  expect(part).not.toSay(claimWords[language()].leaveAsk)
  expect(server().commands).toEqual([])
})

test('the number is given up only after the question', async () => {
  const { part, does, view } = await mountActions()
  await part.press(text().leave)
  expect(server().commands).toEqual([])
  await part.press(claimWords[language()].leaveYes)
  expect(server().commands).toEqual([['leave', { number }]])
  await does()
  expect(view().state).toBe('left')
})

test('a refusal is shown, its form stays open, and the next tap removes it', async () => {
  const { part } = await mountActions()
  await part.press(text().help)
  await part.press(words().common.help.phone)
  await server().last.refused('wrong-state')
  expect(part.get('alert').textContent).toContain(words().problems['wrong-state'].title)
  expect(part.offers(words().common.help.phone)).toBe(true)
  await part.press(text().help)
  expect(part.find('alert')).toBe(null)
})

test('a command that the rules refuse by now is refused in words, as when a marshal was quicker', async () => {
  const { part, does, goesOn } = await mountActions()
  await part.press(text().hold)
  await goesOn(callNext('1', []), step('finish', { number }))
  await does()
  expect(part.get('alert').textContent).not.toBe('')
})

test('a lost answer is asked for over HTTP, as the same command, and the new view is read', async () => {
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

test('where nobody answers at all it says so, and the next tap sends the same command once more', async () => {
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

test('a different command after a failed one has its own id', async () => {
  const { part } = await mountActions()
  await part.press(text().hold)
  await server().last.lost()
  const { id } = server().last
  await server().last.lost()
  await part.press(text().coming)
  expect(server().last.id).not.toBe(id)
})

test('after the page reloaded for a form, that form opens, once', async () => {
  keep('again', 'help')
  const { part } = await mountActions()
  await settled()
  expect(part).toSay(claimWords[language()].helpWith)
  await part.leave()
  const next = await mountActions()
  expect(next.part).not.toSay(claimWords[language()].helpWith)
})

test('on a held ticket, the first button is to come back', async () => {
  const { part } = await mountActions(step('hold', { number }, asHolder))
  expect(part.names()[0]).toBe(text().resume)
  expect(part.find('button', text().coming)).toBe(null)
})

test('the forms are loaded a moment later, and not without a network', async () => {
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
