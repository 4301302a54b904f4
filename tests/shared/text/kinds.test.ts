// Which words may appear on the pages of which kind of site.

import { expect, test } from 'vitest'
import { KINDS, type Kind } from '../../../shared/day/nouns/kinds.ts'
import { ALL_KINDS, isStrangeTo } from '../../kit/kinds.ts'
import { pageTexts, textsOf } from '../../kit/texts.ts'

/** Lists to choose from, which offer all kinds, place words and steps. */
const CHOICES = [
  'setup.options.kind',
  'setup.making.kinds',
  'setup.making.queues',
  'overview.kinds',
  'places',
  'steps',
]

/** What is said only where a site has a room for observation, which a site of any kind may have. */
const OF_ROOMS =
  /^(?:seats|overview\.observed|screen\.(?:seated|waitSeat|mayLeave)|resident\.(?:observe|unwell|seatAt|state(?:Why)?\.(?:seated|waitingSeat))|problems\.still-observed|faults\.room-in-use|audit\.(?:commands|did)\.(?:seat|.*observation|.*unwell)|outbox\.commands\.(?:seat|.*observation|.*unwell)|outbox\.slip\.(?:until|stay)|marshal\.(?:states\.seated|alarms\.unwell)|told\.(?:seated|observed))/

/** All texts that a page of a kind may show. */
function reachable(
  words: (typeof pageTexts)['en'] | (typeof pageTexts)['zh-CN'],
  kind: Kind,
): [string, string][] {
  const { kinds, standing, places, ...shared } = words
  return [
    ...textsOf(kinds[kind], `kinds.${kind}`),
    ...textsOf(standing[kind], `standing.${kind}`),
    ['place', places[KINDS[kind].placeWord]],
    ...textsOf(shared.setup.making.queues[kind], 'setup.making.queues'),
    ...textsOf(shared, '').filter(
      ([path]) => !OF_ROOMS.test(path) && !CHOICES.some((choice) => path.startsWith(choice)),
    ),
  ]
}

test('[K3] no text that appears on a page of one kind has the words of another', () => {
  const strange = Object.entries(pageTexts).flatMap(([language, words]) =>
    ALL_KINDS.flatMap((kind) =>
      reachable(words, kind)
        .filter(([, text]) => isStrangeTo(kind, text))
        .map(([path, text]) => `${language} ${kind} ${path}: ${text}`),
    ),
  )
  expect(strange).toEqual([])
})

test('[K3] a desk is named by its place word everywhere: no sentence calls it a desk by default', () => {
  const NAMES = ['named.numbered', 'named.worded']
  const own = Object.values(pageTexts).flatMap((words) =>
    textsOf(words, '').filter(([path, text]) => text.includes('{desk}') && !NAMES.includes(path)),
  )
  expect(own).toEqual([])
})

test('[K3] people who were vaccinated are never told to leave, and are told until when to stay', () => {
  for (const { kinds, standing } of Object.values(pageTexts)) {
    const said = [...textsOf(kinds.vaccination, ''), ...textsOf(standing.vaccination, '')].map(
      ([, text]) => text,
    )
    expect(
      said.filter((text) => /离开|離開|逗留|\bleave\b|\bsalgan?\b|\bv[aá]yan?se\b|\bretír/i.test(text)),
    ).toEqual([])
    expect(kinds.vaccination.observe({ minutes: '{minutes}', until: '{until}' })).toMatch(
      /\{minutes\}.*\{until\}/,
    )
  }
})

test('[K3] the texts about a site’s state, of any kind, name no place of one kind', () => {
  const PLACES =
    /台|窗口|柜台|诊室|桌|櫃位|診症室|枱|\b(?:desk|window|counter|room|table|puesto|ventanilla|mostrador|sala|mesa)s?\b/i
  const said = Object.values(pageTexts).flatMap(({ overview, marshal, resident }) => [
    ...textsOf(overview.levels, ''),
    ...textsOf(resident, '').filter(([path]) => path.includes('unserved') || path.includes('stateWhy')),
    ...textsOf(marshal.alarms, '').filter(([path]) => path.includes('unserved')),
  ])
  expect(said.length).toBeGreaterThan(20)
  expect(said.filter(([, text]) => PLACES.test(text))).toEqual([])
})

test('[K1] in Chinese a desk is opened and closed by its number, and a table without one is not only a piece of furniture', () => {
  for (const [language, table] of [
    ['zh-CN', '桌'],
    ['zh-Hant', '枱'],
  ] as const) {
    const { marshal } = pageTexts[language]
    const where = `1 ${table}`
    const said = [marshal.openDesk, marshal.closeDesk, marshal.hereNobody].map((say) =>
      say({ where, place: table }),
    )
    for (const text of said) expect(text).toContain(where)
    for (const say of [marshal.chooseDesk, marshal.changeDesk, marshal.alarms.chooseDesk])
      expect(say({ place: table })).toContain(`${table}位`)
  }
})
