// Somebody wants to talk to somebody: whom that reaches, and how it is counted.

import { describe, expect, test } from 'vitest'
import { formatOf } from '../../../shared/day/log/format.ts'
import { dayFigures } from '../../../shared/day/reports/figures/day-figures.ts'
import { addDay, noDays } from '../../../shared/day/reports/figures/sums.ts'
import { dayTally } from '../../../shared/day/reports/figures/tally.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import { callNext, given, MINUTE, openDay, openDesk, type Step, step, taken } from '../../kit/given.ts'

const wish = (number: string) => step('ask-help', { number, need: 'counsel' })
const chair = (number: string) => step('ask-help', { number, need: 'wheelchair' })
const talked = (number: string) => step('give-help', { number, need: 'counsel' })

const { day, at } = given(openDay, openDesk('1'), taken(), taken(), wish('A001'), chair('A002'))

const signedIn = (...ids: string[]) => ({
  names: new Map([
    ['m1', '王芳'],
    ['c1', '陈静'],
  ]),
  counsellors: new Set(['c1']),
  present: ids.map((id) => ({ id, since: at, used: at })),
})

/** The numbers that a tablet shows as asking for help, and its alarms of that kind. */
function shown(roster: ReturnType<typeof signedIn>, isCounsellor: boolean, minutes = 0) {
  const view = marshalView(day, at + minutes * MINUTE, [], [], null, roster, undefined, isCounsellor)
  const alarms = view.alarms.flatMap((one) => (one.kind === 'help' ? [[one.number, one.others]] : []))
  return { help: view.help.map(({ number }) => number), alarms }
}

describe('[H1] a wish to talk', () => {
  test('reaches a counsellor at once, as an alarm, and nobody else while one is signed in', () => {
    expect(shown(signedIn('m1', 'c1'), true)).toEqual({ help: ['A001', 'A002'], alarms: [['A001', 0]] })
    expect(shown(signedIn('m1', 'c1'), false)).toEqual({ help: ['A002'], alarms: [] })
  })

  test('reaches everybody once nobody has taken it for two minutes', () => {
    expect(shown(signedIn('c1'), false, 1.9).help).toEqual(['A002'])
    expect(shown(signedIn('c1'), false, 2)).toEqual({ help: ['A001', 'A002'], alarms: [['A001', 1]] })
  })

  test('reaches everybody at once where no counsellor is signed in, or there is none', () => {
    const nobody = { ...signedIn('m1'), counsellors: new Set<string>() }
    for (const roster of [signedIn('m1'), nobody])
      expect(shown(roster, false)).toEqual({ help: ['A001', 'A002'], alarms: [] })
  })

  test('says how many more there are only of those who are shown', () => {
    const many = Array.from({ length: 60 }, (_, n) => `A${String(n + 1).padStart(3, '0')}`)
    const wishes = given(openDay, ...many.map(() => taken()), ...many.map(wish), chair('A001'))
    const view = (isCounsellor: boolean) =>
      marshalView(wishes.day, wishes.at, [], [], null, signedIn('c1'), undefined, isCounsellor)
    expect([view(true).help.length, view(true).moreHelp]).toEqual([50, 11])
    expect([view(false).help.length, view(false).moreHelp]).toEqual([1, 0])
  })
})

describe('[H2] a talk is counted', () => {
  const counted = (...steps: Step[]) => {
    const played = given(openDay, openDesk('1'), taken(), taken('G', 3), ...steps)
    const sums = noDays()
    const tally = dayTally(played.day, played.log)
    addDay(sums, { site: 'a', date: played.day.date, tally, isPartial: false })
    const figures = dayFigures(played.day, played.log).counselled ?? 0
    const queues = [...(sums.queues.get('a')?.values() ?? [])].reduce((sum, one) => sum + one.counselled, 0)
    expect([sums.all.counselled, queues, sums.staff.get('m1')?.counselled ?? 0]).toEqual([
      figures,
      figures,
      figures,
    ])
    return figures
  }

  test('each time that a marshal takes a request, and once however often it is taken', () => {
    expect(counted(wish('A001'), talked('A001'), talked('A001'))).toBe(1)
    expect(counted(wish('A001'), talked('A001'), wish('A001'), step('give-help', { number: 'A001' }))).toBe(2)
    expect(counted(wish('A001'), wish('G001'), talked('G001'), talked('A001'))).toBe(2)
  })

  test('but no other help, and no request that ends with its ticket', () => {
    expect(counted(chair('A001'), step('give-help', { number: 'A001' }))).toBe(0)
    expect(counted(wish('A001'), step('leave', { number: 'A001' }))).toBe(0)
  })

  test('as a wish it is there again where an undo brings its ticket back', () => {
    const call = step('call-next', { desk: '1', seen: [] }, { id: 'call-0001' })
    const undone = given(
      openDay,
      openDesk('1'),
      taken(),
      wish('A001'),
      callNext('1', []),
      step('finish', { number: 'A001' }, { id: 'end-0001' }),
    )
    expect(undone.day.help).toEqual([])
    const back = given(
      openDay,
      openDesk('1'),
      taken(),
      wish('A001'),
      call,
      step('finish', { number: 'A001' }, { id: 'end-0001' }),
      step('undo', { desk: '1', of: 'end-0001' }),
    )
    expect(back.day.help).toMatchObject([{ number: 'A001', need: 'counsel' }])
  })
})

test('a build that does not know these kinds of help does not write over a log that has them', () => {
  const need = (one: 'counsel' | 'visit' | 'wheelchair') =>
    (['help-asked', 'help-given'] as const).map((type) => formatOf({ type, number: 'A001', need: one }))
  expect([need('counsel'), need('visit'), need('wheelchair')]).toEqual([
    [2, 2],
    [2, 2],
    [1, 1],
  ])
})
