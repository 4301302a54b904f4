import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { languages } from '../../../../shared/languages.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { refusedAt } from '../owner.ts'
import { asSent, mountForm, PATH, sent } from '../whole-form.ts'

const text = () => words().setup
const fields = () => words().setup.fields
const desks = () => text().desks({ place: words().places.sampling })

test('a queue is added with the name that such sites usually have, and one is taken away from every desk', async () => {
  const form = await mountForm()
  const queues = form.section(text().queues)
  await queues.press(text().addQueue)
  await queues.press(`${text().remove} A`)
  await form.foot.press(text().save)
  const [site] = sent()
  expect(site?.queues.map(({ id }) => id)).toEqual(['G', 'B'])
  expect(site?.queues[1]?.name.en).toBe(text().making.queues.testing.B)
  for (const { queues } of site?.desks ?? []) expect(queues).not.toContain('A')
})

test('the last queue cannot be taken away; one that was by mistake is there again', async () => {
  const form = await mountForm()
  const queues = form.section(text().queues)
  await queues.press(`${text().remove} A`)
  expect(queues.find('button', `${text().remove} G`)).toBe(null)
  await form.foot.press(text().discard)
  expect(form.at('queues.0.name.en')?.value).toBe('General')
  expect(queues.offers(`${text().remove} A`)).toBe(true)
})

test('a green lane of a level is one choice, and how many others come between is asked only with one', async () => {
  const form = await mountForm()
  expect(form.at('mix')).not.toBe(null)
  await form.write('queues.0.level', '2')
  await form.write('queues.1.level', '0')
  await form.foot.press(text().save)
  expect(sent()[0]?.queues).toMatchObject([
    { id: 'A', priority: true, level: 2 },
    { id: 'G', priority: false },
  ])
  await form.write('queues.0.level', '0')
  expect(form.at('mix')).toBe(null)
})

test('how long a place is kept is as usual unless it is set, and again', async () => {
  const form = await mountForm()
  const part = await form.open('holding')
  expect(part).toSay(text().form.says.holding({ times: 2, minutes: 30 }))
  await part.tick('checkbox', text().holdingOn)
  await form.write('holding.times', '5')
  await form.foot.press(text().save)
  expect(sent()[0]).toMatchObject({ holding: { times: 5, minutes: 30 } })
  await part.tick('checkbox', text().holdingOn)
  await form.foot.press(text().save)
  expect(sent()[1]).not.toHaveProperty('holding')
})

test('how many are called before somebody who comes back is as usual unless it is set, and again', async () => {
  const form = await mountForm()
  const part = await form.open('comeBack')
  expect(part).toSay(text().form.says.comeBack({ places: 3 }))
  await part.tick('checkbox', text().comeBackOn)
  await form.write('comeBack.places', '0')
  await form.foot.press(text().save)
  expect(sent()[0]).toMatchObject({ comeBack: { places: 0 } })
  expect(part).toSay(text().form.says.comeBack({ places: 0 }))
  await part.tick('checkbox', text().comeBackOn)
  await form.foot.press(text().save)
  expect(sent()[1]).not.toHaveProperty('comeBack')
})

test('what the desks of a queue are called is as usual unless it is chosen, and again', async () => {
  const form = await mountForm()
  await form.write('queues.0.placeWord', 'room')
  await form.foot.press(text().save)
  expect(sent()[0]?.queues[0]).toMatchObject({ placeWord: 'room' })
  await form.write('queues.0.placeWord', '')
  await form.foot.press(text().save)
  expect(sent()[1]?.queues[0]).not.toHaveProperty('placeWord')
})

test('several desks are added at once, and no more than a site may have', async () => {
  const form = await mountForm()
  const part = form.section(desks())
  const add = text().addDesk({ place: words().places.sampling })
  await form.write('count', '4')
  await part.press(add)
  for (const [typed, isOffered] of [
    ['100', false],
    ['0', false],
    ['1', true],
  ] as const) {
    await form.write('count', typed)
    expect(part.offers(add)).toBe(isOffered)
  }
  await form.foot.press(text().save)
  expect(sent()[0]?.desks.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
})

test('where desks call queues of their own, one tap lets all call every queue', async () => {
  const form = await mountForm({ saved: sampleSite({ desks: [{ id: '1', queues: ['A'] }] }) })
  const part = form.section(desks())
  expect(part).toSay(text().form.desks.some({ desks: '1' }))
  await part.press(text().form.desks.draw)
  expect(part).toSay(text().form.desks.all({ desks: '1' }))
  expect(part.find('button', text().form.desks.draw)).toBe(null)
})

test('which queues a desk calls is ticked desk by desk, and a desk is taken away, but not the last', async () => {
  const two = ['1', '2'].map((id) => ({ id, queues: ['A', 'G'] }))
  const form = await mountForm({ saved: sampleSite({ desks: two }) })
  const part = await form.open('desks')
  await part.press(`${text().remove} 2`)
  expect(part.find('button', `${text().remove} 1`)).toBe(null)
  const draws = part.within('group', fields().draws)
  await draws.tick('checkbox', 'A')
  await form.foot.press(text().save)
  expect(sent()[0]?.desks).toEqual([{ id: '1', queues: ['G'] }])
})

test('a desk that draws from a room, since another owner made it one, is said at that desk and can be mended there', async () => {
  const [a, g] = sampleSite().queues
  const room = { minutes: 30, seats: 20 }
  const two = ['1', '2'].map((id) => ({ id, queues: id === '2' ? ['A', 'G'] : ['A'] }))
  const form = await mountForm({
    saved: sampleSite({ queues: [a!, { ...g!, priority: false, length: 0, room }], desks: two }),
  })
  server().http.answers(PATH, refusedAt({ path: 'desks.1.queues', rule: 'draws-room', limit: 'G' }))
  await form.write('queues.0.length', '5')
  await form.foot.press(text().save)
  const part = form.section(desks())
  expect(part.alerts).toEqual([words().faults['draws-room']({ limit: 'G' })])
  await part.tick('checkbox', 'G')
  server().http.answers(PATH, asSent)
  await form.foot.press(text().save)
  expect(sent()[1]?.desks[1]).toEqual({ id: '2', queues: ['A'] })
  expect(part.alerts).toEqual([])
})

test('opening hours that are not there are put there as is usual, and taken away again', async () => {
  const form = await mountForm()
  const part = await form.open('hours')
  expect(part).toSay(text().form.says.noHours)
  await part.tick('checkbox', text().hoursOn)
  await form.write('hours.to', '17:00')
  expect(part).toSay(text().form.says.hours({ from: '08:00', to: '17:00', lastNumber: '17:30' }))
  await form.foot.press(text().save)
  expect(sent()[0]?.hours).toEqual({ from: '08:00', to: '17:00', lastNumber: '17:30' })
  await part.tick('checkbox', text().hoursOn)
  await form.foot.press(text().save)
  expect(sent()[1]).not.toHaveProperty('hours')
})

test('an optional number that is emptied is left out of what is saved, as is an empty Wi-Fi name', async () => {
  const form = await mountForm({ saved: sampleSite({ footfall: 20, wifi: 'hall' }) })
  await form.write('footfall', '')
  await form.write('wifi', '')
  await form.foot.press(text().save)
  expect(sent()[0]).not.toHaveProperty('footfall')
  expect(sent()[0]).not.toHaveProperty('wifi')
})

test('a language that is added has its fields; further up it is sooner, and without it they are gone', async () => {
  const { name } = languages.es
  const form = await mountForm()
  const part = await form.open('languages')
  await part.press(text().form.languages.add({ language: name }))
  expect(form.at('name.es')).not.toBe(null)
  await part.press(text().form.languages.sooner({ language: name }))
  await form.foot.press(text().save)
  expect(sent()[0]?.languages).toEqual(['zh-CN', 'es', 'en'])
  await part.press(text().form.languages.remove({ language: name }))
  expect(form.at('name.es')).toBe(null)
})

test('the position is asked for once it is to be given', async () => {
  const form = await mountForm()
  const part = await form.open('place')
  expect(form.at('place.lat')).toBe(null)
  await part.tick('checkbox', text().form.place.on)
  await form.write('place.lat', '28.2')
  await form.write('place.address.en', '5 Renmin Road')
  expect(part).toSay('5 Renmin Road')
  await form.foot.press(text().save)
  expect(sent()[0]?.place).toMatchObject({ lat: 28.2, address: { en: '5 Renmin Road' } })
})

test('a street that other sites belong to is chosen, or another is written; emptied, there is none', async () => {
  const street = { 'zh-CN': '东街', en: 'East Street' }
  const form = await mountForm({ groups: [street] })
  const part = await form.open('place')
  // its own fields have that label too
  const list = part.all('combobox')[0] as HTMLSelectElement
  list.value = '0'
  list.dispatchEvent(new Event('change'))
  await settled()
  await form.foot.press(text().save)
  expect(sent()[0]?.group).toEqual(street)
  await form.write('group.zh-CN', '')
  await form.write('group.en', '')
  await form.foot.press(text().save)
  expect(sent()[1]).not.toHaveProperty('group')
})

test('words of its own are the kind’s again once they are empty in every language', async () => {
  const form = await mountForm()
  const part = await form.open('words')
  const label = `${text().words.called} · ${languages.en.name}`
  await part.write(label, 'Come in')
  await form.foot.press(text().save)
  expect(sent()[0]?.words).toEqual({ called: { en: 'Come in' } })
  await part.write(label, '')
  await form.foot.press(text().save)
  expect(sent()[1]).not.toHaveProperty('words')
})

test('minutes of observation are asked only where people are observed', async () => {
  const form = await mountForm({ saved: sampleSite({ kind: 'vaccination' }) })
  const part = await form.open('words')
  await part.write(fields().observationMinutes, '15')
  await form.foot.press(text().save)
  expect(sent()[0]?.observationMinutes).toBe(15)
  await part.write(fields().observationMinutes, '')
  await form.foot.press(text().save)
  expect(sent()[1]).not.toHaveProperty('observationMinutes')
})

test('a site in another time zone than this computer is told of', async () => {
  const form = await mountForm({ saved: sampleSite({ timeZone: 'America/Lima' }) })
  expect((await form.open('day')).text).toMatch(text().form.elsewhere({ zone: '' }).slice(0, 30))
})
