import { expect, test } from 'vitest'
import { kept } from '../../../../client/common/browser/kept.ts'
import { words } from '../../../../client/common/words/words.ts'
import { settingsVersion } from '../../../../shared/day/nouns/settings-version.ts'
import { problemOf } from '../../../../shared/text/problem.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { HONGQI, pressTwice, refusedAt } from '../owner.ts'
import { asSent, mountForm, PATH, sent } from '../whole-form.ts'

const text = () => words().setup
const saved = sampleSite()
const renamed = { ...saved, name: { ...saved.name, en: 'Xingfuli' } }

/** The form with another English name, saved, which the server answers so. */
async function rename(answering: Parameters<ReturnType<typeof server>['http']['answers']>[1]) {
  const form = await mountForm()
  server().http.answers(PATH, answering)
  await form.write('name.en', 'Xingfuli')
  await form.foot.press(text().save)
  return form
}

test('it shows the settings as they are saved, and nothing that is unsaved', async () => {
  const form = await mountForm()
  expect(form.at('name.en')?.value).toBe('Xingfuli West Court')
  expect(form.at('queues.0.length')?.value).toBe('30')
  expect(form.at('id')?.readOnly).toBe(true)
  expect(form.foot.names()).toEqual([text().save, text().open])
  expect(form.foot.get('status').textContent).toBe('')
})

test('a change is unsaved until it is saved, with the version of the settings that it was made of', async () => {
  const form = await mountForm()
  await form.write('name.en', 'Xingfuli')
  expect(form.foot.get('status').textContent).toBe(text().unsaved)
  await form.foot.press(text().save)
  expect(server().http.asked).toMatchObject([{ headers: { 'if-match': `"${settingsVersion(saved)}"` } }])
  expect(sent()).toEqual([renamed])
  expect(form.told).toEqual([renamed])
  await form.mounted.set({ saved: form.told[0]! })
  expect(form.foot.get('status').textContent).toBe(text().saved)
  expect(form.foot.find('button', text().discard)).toBe(null)
})

test('what was typed outlasts a reload, and is gone once it is given up', async () => {
  const first = await mountForm()
  await first.write('name.en', 'Half ty')
  await first.mounted.leave()
  const form = await mountForm()
  expect(form.at('name.en')?.value).toBe('Half ty')
  await form.foot.press(text().discard)
  expect(form.at('name.en')?.value).toBe('Xingfuli West Court')
  expect(kept('setup:xingfuli')).toBe(null)
})

test('what was typed before a reload is saved as made of the settings of then', async () => {
  const first = await mountForm()
  await first.write('name.en', 'Xingfuli')
  await first.mounted.leave()
  const form = await mountForm({ saved: { ...saved, spacing: 2 } })
  await form.foot.press(text().save)
  expect(server().http.asked).toMatchObject([{ headers: { 'if-match': `"${settingsVersion(saved)}"` } }])
})

test('what was typed of one site is not shown for another', async () => {
  const form = await mountForm()
  await form.write('name.en', 'Half ty')
  await form.mounted.set({ saved: HONGQI })
  expect(form.at('name.en')?.value).toBe('Hongqi')
  await form.mounted.set({ saved })
  expect(form.at('name.en')?.value).toBe('Half ty')
})

test('faults are said at their fields; the parts that have them open, and the first has the focus', async () => {
  const form = await rename(
    refusedAt({ path: 'levels', rule: 'inconsistent' }, { path: 'queues.0.length', rule: 'max', limit: 300 }),
  )
  expect(form.foot.get('status').textContent).toBe(text().wrong({ count: 2 }))
  expect(form.fold('levels').open).toBe(true)
  expect(form.fold('hours').open).toBe(false)
  expect(form.isWrong('levels.crowded')).toBe(true)
  expect(form.isWrong('levels.busy')).toBe(false)
  expect(form.section(text().queues)).toSay(text().form.faults.between({ least: 0, most: 300 }))
  expect(form.at('queues.0.length')?.matches(':focus')).toBe(true)
  expect(form.told).toEqual([])
})

test('typing takes the fault of that field back, and of no other', async () => {
  const form = await rename(
    refusedAt({ path: 'name.en', rule: 'missing' }, { path: 'name.zh-CN', rule: 'missing' }),
  )
  await form.write('name.en', 'Court')
  expect(form.isWrong('name.en')).toBe(false)
  expect(form.isWrong('name.zh-CN')).toBe(true)
})

test('what is wrong with a whole list is said under it', async () => {
  const form = await rename(refusedAt({ path: 'desks', rule: 'repeated' }))
  const desks = form.section(text().desks({ place: words().places.sampling }))
  expect(desks.alerts).toEqual([text().form.faults.sameDesk()])
})

test('that nobody answered, or that the session is over, is said, and nothing that was typed is lost', async () => {
  const form = await rename('is down')
  expect(form.foot.get('status').textContent).toBe(words().common.notSent)
  server().http.answers(PATH, { refused: 'not-signed-in' })
  await form.foot.press(text().save)
  expect(form.foot.get('status').textContent).toBe(words().problems['not-signed-in'].title)
  expect(form.at('name.en')?.value).toBe('Xingfuli')
  expect(form.told).toEqual([])
})

test('settings that moved on meanwhile are told, and what is settled is saved as made of the newer ones', async () => {
  const theirs = { ...saved, spacing: 2 }
  const form = await rename({ refused: { ...problemOf('settings-moved-on', 'en'), now: theirs } })
  expect(form.disputes).toSay(text().form.changes.title)
  server().http.answers(PATH, asSent)
  await form.disputes?.press(text().save)
  expect(server().http.asked.at(-1)).toMatchObject({
    headers: { 'if-match': `"${settingsVersion(theirs)}"` },
  })
  expect(form.told).toEqual([{ ...renamed, spacing: 2 }])
  expect(form.disputes).toBe(null)
})

test('they may move on once more before that is saved: it is asked again', async () => {
  const moved = (now: object) => ({ refused: { ...problemOf('settings-moved-on', 'en'), now } })
  const form = await rename(moved({ ...saved, spacing: 2 }))
  server().http.answers(PATH, moved({ ...saved, spacing: 2, wifi: 'hall' }))
  await form.disputes?.press(text().save)
  expect(form.disputes).toSay('hall')
  expect(form.told).toEqual([])
})

test('who gives up what they typed has no dispute any more', async () => {
  const form = await rename({
    refused: { ...problemOf('settings-moved-on', 'en'), now: { ...saved, spacing: 2 } },
  })
  await form.foot.press(text().discard)
  expect(form.disputes).toBe(null)
  expect(form.at('name.en')?.value).toBe('Xingfuli West Court')
})

test('numbers are given from here; then what to do next is said, and that button is gone', async () => {
  const form = await mountForm({ fresh: true })
  expect(form.foot.get('status').textContent).toBe(text().madeNow)
  await form.foot.press(text().open)
  expect(server().commands).toEqual([['open-day', {}]])
  await server().last.done()
  expect(form.foot.get('status').textContent).toBe(text().opened)
  expect(form.opened).toSay(`${location.origin}/marshal/xingfuli`)
  expect(form.foot.find('button', text().open)).toBe(null)
})

test('why no numbers can be given is said, and it can be tried again', async () => {
  const form = await mountForm()
  await form.foot.press(text().open)
  await server().last.refused('clock-unsure')
  expect(form.foot.get('status').textContent).toBe(words().problems['clock-unsure'].title)
  await form.foot.press(text().open)
  await server().last.lost()
  expect(form.foot.get('status').textContent).toBe(words().common.notSent)
  expect(form.opened).toBe(null)
})

test('where numbers are given and no desk calls, it says what to do; where one calls, it does not', async () => {
  const form = await mountForm({ open: true })
  expect(form.opened).toSay(text().form.opened.title)
  await form.mounted.set({ serving: 1 })
  expect(form.opened).toBe(null)
  expect(form.foot.find('button', text().open)).toBe(null)
})

test('a site is closed for good by two taps: no more numbers, then it is put away, without what is unsaved', async () => {
  const form = await mountForm()
  await form.write('name.en', 'Half ty')
  const ending = await form.open('ending')
  await pressTwice(ending, text().form.ending.end, text().form.ending.sure)
  expect(server().commands).toEqual([['close-day', {}]])
  expect(sent()).toEqual([])
  await server().last.done()
  expect(sent()).toEqual([{ ...saved, ended: true }])
  expect(form.told).toEqual([{ ...saved, ended: true }])
})

test('a site where numbers are still open is not closed, which is said where it was asked for', async () => {
  const form = await mountForm()
  server().http.answers(PATH, refusedAt({ path: 'ended', rule: 'day-open' }))
  const ending = await form.open('ending')
  await pressTwice(ending, text().form.ending.end, text().form.ending.sure)
  await server().last.lost()
  await settled()
  expect(ending.alerts).toEqual([words().faults['day-open']()])
  expect(form.told).toEqual([])
})

test('a site that was put away gives no numbers and can be opened again', async () => {
  const form = await mountForm({ saved: { ...saved, ended: true } })
  expect(form.mounted).toSay(text().form.ending.ended)
  expect(form.foot.find('button', text().open)).toBe(null)
  await form.mounted.press(text().form.ending.reopen)
  expect(sent()).toEqual([saved])
  expect(form.told).toEqual([saved])
})
