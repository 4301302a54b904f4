// Proposes a site's short name for addresses and its English name, from its Chinese name.

/** Words for the sort of place, at the ends of names. They do not tell sites apart, so a short name does not need them. */
const SORTS: readonly (readonly [string, string])[] = [
  ['新冠病毒疫苗接种点', 'Vaccination Site'],
  ['新冠疫苗接种点', 'Vaccination Site'],
  ['疫苗接种点', 'Vaccination Site'],
  ['接种点', 'Vaccination Site'],
  ['接种门诊', 'Vaccination Clinic'],
  ['核酸检测采样点', 'Testing Site'],
  ['核酸采样点', 'Testing Site'],
  ['核酸检测点', 'Testing Site'],
  ['采样点', 'Testing Site'],
  ['检测点', 'Testing Site'],
  ['政务服务中心', 'Government Service Centre'],
  ['便民服务中心', 'Service Centre'],
  ['社区卫生服务中心', 'Community Health Centre'],
  ['卫生服务中心', 'Health Centre'],
  ['卫生服务站', 'Health Station'],
  ['卫生院', 'Health Centre'],
  ['服务中心', 'Service Centre'],
  ['办事大厅', 'Service Hall'],
  ['服务大厅', 'Service Hall'],
  ['医院', 'Hospital'],
  ['街道', 'Subdistrict'],
  ['社区', 'Community'],
  ['小区', 'Estate'],
  ['广场', 'Square'],
  ['体育馆', 'Gymnasium'],
]

/** The longest short name, so that a number still fits after it: addresses allow 40 characters. */
const LONGEST = 30

/** A Chinese name in pinyin, one piece for each syllable; other text stays as one piece. */
export type PinyinReader = (chinese: string) => readonly string[]

/** The part of a name that differs from other names, and the sorts of place after it, in English, the outermost last. */
function nameParts(name: string): { own: string; sorts: string[] } {
  let own = name.trim()
  const sorts: string[] = []
  for (;;) {
    const sort = SORTS.find(([chinese]) => own.endsWith(chinese) && own.length - chinese.length >= 2)
    if (!sort) return { own, sorts }
    own = own.slice(0, -sort[0].length).trim()
    sorts.unshift(sort[1])
  }
}

/** `hongqi` for 红旗社区, or `hongqi-2` where that is taken; empty where nothing in the name can be used. */
export function shortName(name: string, read: PinyinReader, taken: Iterable<string>): string {
  const pieces = read(nameParts(name).own)
  let proposed = ''
  for (const piece of pieces.map(asSlug)) {
    if (proposed && proposed.length + piece.length > LONGEST) break
    proposed += piece.slice(0, LONGEST)
  }
  return uniqueAmong(proposed.replace(/^-+|-+$/g, ''), new Set(taken))
}

/** `Hongqi Community` for 红旗社区: a proposal that the owner can correct. */
export function englishName(name: string, read: PinyinReader): string {
  const { own, sorts } = nameParts(name)
  const said = read(own)
    .map((piece) => piece.trim())
    .filter(Boolean)
  const joined = said.reduce((text, piece) => text + (isRoman(piece) && isRoman(text) ? '' : ' ') + piece, '')
  return [capital(joined.trim()), ...sorts].filter(Boolean).join(' ')
}

/** The short name, with the least number after it that makes it unique. */
function uniqueAmong(proposed: string, taken: ReadonlySet<string>): string {
  if (!proposed || !taken.has(proposed)) return proposed
  for (let number = 2; ; number++) if (!taken.has(`${proposed}-${number}`)) return `${proposed}-${number}`
}

function asSlug(piece: string): string {
  return piece
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-$/, '')
}

function isRoman(text: string): boolean {
  return /[a-zü]$/i.test(text)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
