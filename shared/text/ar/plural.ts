// Counts with their noun, for pages that show no figure apart from it. Arabic has six forms: none, one, two, 3 to 10,
// 11 to 99, and the rest. Two has another ending after a verb or a preposition.

const rules = new Intl.PluralRules('ar')

/** A noun with its count, as the subject; `of` is the form for an object, or after a preposition. */
export interface Noun {
  (count: number | string): string
  of(count: number | string): string
}

/** `#` stands for the figures. */
export function noun(
  none: string,
  one: string,
  [two, ofTwo]: readonly [string, string],
  few: string,
  many: string,
  other: string,
): Noun {
  const forms = { zero: none, one, two, few, many, other }
  const say = (count: number | string, said: typeof forms): string =>
    // a count may be written with separators between its thousands
    said[rules.select(Number(String(count).replaceAll(',', '')))].replace(
      '#',
      typeof count === 'number' ? count.toLocaleString('en') : count,
    )
  return Object.assign((count: number | string) => say(count, forms), {
    of: (count: number | string) => say(count, { ...forms, two: ofTwo }),
  })
}

export const numbers = /* @__PURE__ */ noun(
  'لا أرقام',
  'رقم واحد',
  ['رقمان', 'رقمين'],
  '# أرقام',
  '# رقمًا',
  '# رقم',
)
export const people = /* @__PURE__ */ noun(
  'لا أحد',
  'شخص واحد',
  ['شخصان', 'شخصين'],
  '# أشخاص',
  '# شخصًا',
  '# شخص',
)
export const marks = /* @__PURE__ */ noun(
  'لا علامات',
  'علامة واحدة',
  ['علامتان', 'علامتين'],
  '# علامات',
  '# علامة',
  '# علامة',
)
export const desks = /* @__PURE__ */ noun(
  'لا مكاتب',
  'مكتب واحد',
  ['مكتبان', 'مكتبين'],
  '# مكاتب',
  '# مكتبًا',
  '# مكتب',
)
export const sites = /* @__PURE__ */ noun(
  'لا مراكز',
  'مركز واحد',
  ['مركزان', 'مركزين'],
  '# مراكز',
  '# مركزًا',
  '# مركز',
)
export const marshals = /* @__PURE__ */ noun(
  'لا منظمين',
  'منظم واحد',
  ['منظمان', 'منظمين'],
  '# منظمين',
  '# منظمًا',
  '# منظم',
)
export const phones = /* @__PURE__ */ noun(
  'لا هواتف',
  'هاتف واحد',
  ['هاتفان', 'هاتفين'],
  '# هواتف',
  '# هاتفًا',
  '# هاتف',
)
export const sheets = /* @__PURE__ */ noun(
  'لا أوراق',
  'ورقة واحدة',
  ['ورقتان', 'ورقتين'],
  '# أوراق',
  '# ورقة',
  '# ورقة',
)
export const places = /* @__PURE__ */ noun(
  'لا أدوار',
  'دور واحد',
  ['دوران', 'دورين'],
  '# أدوار',
  '# دورًا',
  '# دور',
)
export const seconds = /* @__PURE__ */ noun(
  '0 ثانية',
  'ثانية واحدة',
  ['ثانيتان', 'ثانيتين'],
  '# ثوانٍ',
  '# ثانية',
  '# ثانية',
)
export const minutes = /* @__PURE__ */ noun(
  '0 دقيقة',
  'دقيقة واحدة',
  ['دقيقتان', 'دقيقتين'],
  '# دقائق',
  '# دقيقة',
  '# دقيقة',
)
export const hours = /* @__PURE__ */ noun(
  '0 ساعة',
  'ساعة واحدة',
  ['ساعتان', 'ساعتين'],
  '# ساعات',
  '# ساعة',
  '# ساعة',
)
export const days = /* @__PURE__ */ noun(
  'لا أيام',
  'يوم واحد',
  ['يومان', 'يومين'],
  '# أيام',
  '# يومًا',
  '# يوم',
)
export const metres = /* @__PURE__ */ noun(
  '0 متر',
  'متر واحد',
  ['متران', 'مترين'],
  '# أمتار',
  '# مترًا',
  '# متر',
)

/** The noun alone, after a range in figures: the range's upper end decides its form. */
export function minutesAfter(end: number): string {
  return rules.select(end) === 'few' ? 'دقائق' : 'دقيقة'
}
export function hoursAfter(end: number): string {
  return rules.select(end) === 'few' ? 'ساعات' : 'ساعة'
}
