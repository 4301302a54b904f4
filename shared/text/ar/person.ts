import type { PersonWords } from '../zh-CN/person.ts'
import { ltr, own } from './isolate.ts'
import { hours } from './plural.ts'

export const person: PersonWords = {
  heading: 'يود هذا المركز أن يعرف (اختياري)',
  name: 'اسمك',
  digits: 'آخر أربعة أرقام من رقم هاتفك',
  digitsWrong: 'أربعة أرقام، أو لا شيء',
  why: ({ hours: count }) =>
    `لتحقق هذا المركز فقط. لا يراه إلا منظموه؛ يُحفظ مشفرًا ويُحذف بعد ${hours.of(count)}. إن تركته فارغًا فستحصل على رقمك ونداءٍ كالمعتاد.`,
  mine: 'ما أخبرت به المركز',
  save: 'إرسال',
  saved: 'تم الإرسال',
  notSaved: 'لديك رقمك، لكن ما كتبته للمركز لم يصل. يمكنك إرساله مرة أخرى هنا.',
  erase: 'حذف ما كتبته',
  erased: 'تم الحذف',
  shown: ({ name, digits }) => `${own(name)} · هاتف ينتهي بـ ${ltr(digits)}`,
  shownDigits: ({ digits }) => `هاتف ينتهي بـ ${ltr(digits)}`,
}
