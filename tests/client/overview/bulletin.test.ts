import { beforeAll, expect, test, vi } from 'vitest'

type Bulletin = typeof import('../../../client/overview/bulletin.ts')
let bulletin: Bulletin

beforeAll(async () => {
  // the words of a page look at its reader's browser
  vi.stubGlobal('document', { documentElement: {} })
  bulletin = await import('../../../client/overview/bulletin.ts')
})

const day = (peopleServed: number, ...marshals: string[]) => ({ peopleServed, marshals })

test('people of all sites are added up; who marshalled at two sites is one marshal', () =>
  expect(bulletin.tallyOf([day(120, 'a', 'b'), day(80, 'b', 'c')])).toEqual({
    people: 200,
    sites: 2,
    marshals: 3,
  }))

test('a site where nobody was served is not one where people were helped', () =>
  expect(bulletin.tallyOf([day(5, 'a'), day(0, 'b')])).toEqual({ people: 5, sites: 1, marshals: 1 }))

test('the sentence in both languages, one of a thing as one', () => {
  const tally = { people: 4210, sites: 3, marshals: 12 }
  expect(bulletin.sayBulletin('2026-11-23', tally, 'zh-CN')).toBe(
    '2026年11月23日，3 个服务点、12 名引导员共为 4,210 人完成服务。',
  )
  expect(bulletin.sayBulletin('2026-11-23', tally, 'en')).toBe(
    'November 23, 2026: 4,210 people helped at 3 sites by 12 marshals.',
  )
  expect(bulletin.sayBulletin('2026-11-23', { people: 1, sites: 1, marshals: 1 }, 'en')).toBe(
    'November 23, 2026: 1 person helped at 1 site by 1 marshal.',
  )
})
