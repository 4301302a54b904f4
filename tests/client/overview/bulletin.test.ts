import '../../kit/page-words.ts'
import { beforeAll, expect, test, vi } from 'vitest'
import { nothingCounted } from '../../../shared/day/reports/figures/counts.ts'
import {
  type Figures,
  figuresOf,
  type PeriodFigures,
} from '../../../shared/day/reports/figures/period-figures.ts'
import { addSpan } from '../../../shared/day/reports/figures/spread.ts'
import type { Language } from '../../../shared/languages.ts'

type Bulletin = typeof import('../../../client/overview/bulletin.ts')
let bulletin: Bulletin

beforeAll(async () => {
  // the words of a page ask its browser for its language
  vi.stubGlobal('document', { documentElement: {} })
  bulletin = await import('../../../client/overview/bulletin.ts')
})

const MINUTE = 60_000

/** Figures with so many people, and as many waits of so many minutes. */
function of(peopleServed: number, minutes = 0, waits = peopleServed): Figures {
  const counting = nothingCounted()
  for (let n = 0; n < waits; n++) addSpan(counting.waited, minutes * MINUTE)
  return figuresOf({ ...counting, peopleServed, served: peopleServed })
}

type Facts = Parameters<Bulletin['sayBulletin']>[0]
type Made = Partial<Omit<Facts, 'before' | 'kinds' | 'sites'>> & {
  kinds?: Partial<PeriodFigures['kinds'][number]>[]
  sites?: (Figures & { id: string })[]
  before?: Partial<PeriodFigures['before']>
}

function say(
  made: Made,
  language: Language,
  untilNow: Parameters<Bulletin['sayBulletin']>[3] = null,
): string {
  const facts = { from: '2026-11-23', to: '2026-11-23', all: of(0), marshals: 0, kinds: [], sites: [] }
  const before = { from: '2026-11-22', to: '2026-11-22', days: 0, ...of(0), ...made.before }
  const names = { 'zh-CN': (site: string) => `${site}点`, en: (site: string) => `Site ${site}` }
  return bulletin.sayBulletin(
    { ...facts, ...made, before } as Facts,
    (site, it) => names[it === 'en' ? it : 'zh-CN'](site),
    language,
    untilNow,
  )
}

test('by kind as health offices write it, with who and where, against the day before', () => {
  const made: Made = {
    all: of(4290, 45),
    marshals: 12,
    kinds: [
      { kind: 'testing', sites: 2, ...of(4210) },
      { kind: 'hall', sites: 1, ...of(80) },
      { kind: 'vaccination', sites: 0, ...of(0) },
    ],
    sites: [
      { id: '甲', ...of(4210, 45) },
      { id: '乙', ...of(80, 5) },
    ],
    before: { days: 3, peopleServed: 4000 },
  }
  expect(say(made, 'zh-CN')).toBe(
    '2026年11月23日，3 个服务点、12 名引导员协助核酸检测 4,210 人次，测温验码登记 80 人次，合计 4,290 人次。' +
      '比前一天增加 290 人次。最拥挤的是甲点，九成的人等候约 44 分钟以内。最长等候 45 分钟，在甲点。',
  )
  expect(say(made, 'en')).toBe(
    'November 23, 2026: 4,210 people tested, 80 checks and registrations, 4,290 in all at 3 sites with 12 marshals.' +
      ' 290 more than the day before. Most crowded: Site 甲, where nine in ten waited about 44 min or less. Longest wait: 45 min, at Site 甲.',
  )
})

test('one of a thing is in the singular, and parts without figures are left out', () => {
  const made: Made = {
    all: of(1),
    marshals: 1,
    kinds: [{ kind: 'vaccination', sites: 1, ...of(1) }],
    sites: [{ id: '甲', ...of(1) }],
  }
  expect(say(made, 'en')).toBe('November 23, 2026: 1 person vaccinated at 1 site with 1 marshal.')
  expect(say({ ...made, marshals: 0 }, 'zh-CN')).toBe('2026年11月23日，1 个服务点接种 1 人次。')
})

test('a longer period is compared with the one before; fewer and equal have their own words', () => {
  const made: Made = {
    from: '2026-11-01',
    all: of(10),
    kinds: [{ kind: 'testing', sites: 1, ...of(10) }],
    sites: [{ id: '甲', ...of(10) }],
  }
  expect(say({ ...made, before: { days: 9, peopleServed: 12 } }, 'zh-CN')).toBe(
    '2026年11月1日至2026年11月23日，1 个服务点协助核酸检测 10 人次。比上期减少 2 人次。',
  )
  expect(say({ ...made, before: { days: 9, peopleServed: 10 } }, 'en')).toContain(
    ' As many as the period before.',
  )
})

test('a site with few waits is the most crowded only where there is no other', () => {
  const made = (waits: number): Made => ({
    all: of(30, 60),
    kinds: [{ kind: 'testing', sites: 2, ...of(30) }],
    sites: [
      { id: '甲', ...of(20, 20, waits) },
      { id: '乙', ...of(3, 60) },
    ],
  })
  expect(say(made(20), 'zh-CN')).toContain('最拥挤的是甲点')
  expect(say(made(2), 'zh-CN')).toContain('最拥挤的是乙点')
})

test('where nobody was served, it says only that', () => {
  expect(say({}, 'zh-CN')).toBe('2026年11月23日，还没有人完成服务。')
  expect(say({}, 'en')).toBe('November 23, 2026: nobody has been served yet.')
})

test('a day that goes on: until when, who still waits, and no comparison with the whole day before', () => {
  const made: Made = {
    all: of(219, 5),
    kinds: [{ kind: 'testing', sites: 2, ...of(219) }],
    sites: [
      { id: '甲', ...of(200, 5) },
      { id: '乙', ...of(19, 2) },
    ],
    before: { days: 2, peopleServed: 1129 },
  }
  const goesOn = { isGoingOn: true, waiting: 1347, unserved: 10, time: '17:16' }
  expect(say(made, 'zh-CN', goesOn)).toBe(
    '2026年11月23日（截至 17:16），2 个服务点协助核酸检测 219 人次。目前还有 1,347 人在等。' +
      '10 个服务点有人在等，但无人叫号。最拥挤的是甲点，九成的人等候约 5 分钟以内。已叫到的号里，最长等候 5 分钟，在甲点。',
  )
  expect(say(made, 'en', goesOn)).toMatch(
    /^November 23, 2026 \(as of 17:16\): .* 1,347 people are still waiting\. People wait but nobody calls them at 10 sites\..* Longest wait of a number that was called: 5 min/,
  )
  const isOver = { isGoingOn: false, waiting: 0, unserved: 0, time: '20:00' }
  expect(say(made, 'zh-CN', isOver)).toContain('（截至 20:00），')
  expect(say(made, 'zh-CN', isOver)).toContain('比前一天减少 910 人次。最拥挤的是甲点')
  expect(say({}, 'en', { ...goesOn, waiting: 1, unserved: 0 })).toBe(
    'November 23, 2026 (as of 17:16): nobody has been served yet. 1 person is still waiting.',
  )
})

test('people who were checked and turned away are told beside those who were served, and why, without anybody’s number', () => {
  const counting = { ...nothingCounted(), peopleServed: 100, served: 60, checked: 107, turnedAway: 7 }
  const all = figuresOf({ ...counting, turnedAwayFever: 2, turnedAwayNoMask: 5 })
  const made: Made = { all, kinds: [{ kind: 'vaccination', sites: 1, ...all }] }
  expect(say(made, 'zh-CN')).toBe(
    '2026年11月23日，1 个服务点接种 100 人次，测温验码登记 107 人次。劝返 7 人次（发热 2，没戴口罩 5）。',
  )
  expect(say(made, 'en')).toBe(
    'November 23, 2026: 100 people vaccinated, 107 checks and registrations at 1 site. Turned away: 7 (fever 2, no mask 5).',
  )
})

test('[O9] [F8] who was observed and who was let in are told where a site has a room or an entrance', () => {
  const stays = { observed: 96, entered: 101, mostInside: 40 }
  const all = figuresOf({ ...nothingCounted(), peopleServed: 100, served: 60, ...stays })
  const made: Made = { all, kinds: [{ kind: 'vaccination', sites: 1, ...all }] }
  expect(say(made, 'zh-CN')).toBe(
    '2026年11月23日，1 个服务点接种 100 人次，留观 96 人次，进场 101 人次（同时在场最多 40 人）。',
  )
  expect(say(made, 'en')).toBe(
    'November 23, 2026: 100 people vaccinated, 96 people observed afterwards, 101 people let in (at most 40 at once) at 1 site.',
  )
  const sites = [
    { id: '甲', ...all },
    { id: '乙', ...of(1) },
  ]
  expect(say({ ...made, sites }, 'zh-CN')).toContain('进场 101 人次（单个服务点同时在场最多 40 人）')
  // nobody is done yet
  const early = figuresOf({ ...nothingCounted(), observed: 3 })
  expect(say({ all: early, kinds: [{ kind: 'vaccination', sites: 0, ...early }] }, 'zh-CN')).toBe(
    '2026年11月23日，留观 3 人次。',
  )
})

test('a hall that has checks counts whom it served apart; before the first is served, whom it has checked is told', () => {
  const some = figuresOf({ ...nothingCounted(), peopleServed: 80, served: 80, checked: 90 })
  expect(say({ all: some, kinds: [{ kind: 'hall', sites: 1, ...some }] }, 'zh-CN')).toContain(
    '办理业务 80 人次，测温验码登记 90 人次',
  )
  const early = figuresOf({ ...nothingCounted(), checked: 12 })
  expect(say({ all: early, kinds: [{ kind: 'hall', sites: 0, ...early }] }, 'zh-CN')).toBe(
    '2026年11月23日，测温验码登记 12 人次。',
  )
})

test('[H2] [H4] talks and visited homes are told, also of a period in which nobody came to a desk', () => {
  const helped = { ...of(0), counselled: 12, visited: 3 }
  expect(say({ all: helped }, 'zh-CN')).toContain('情绪疏导 12 人次，上门 3 户')
  expect(say({ all: helped }, 'en')).toContain('12 conversations with a counsellor, 3 homes visited')
  expect(say({ all: { ...of(5), visited: 1 } }, 'en')).toContain('1 home visited')
  expect(say({ all: of(5) }, 'zh-CN')).not.toMatch(/情绪疏导|上门/)
})
