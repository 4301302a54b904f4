import type { Words } from '../words.ts'
import { ltr, own } from './isolate.ts'

export const where: Words['where'] = {
  title: ({ numbers }) => `إلى أين ينتقل ${ltr(numbers)}؟`,
  goTo: ({ queue }) => `إلى ${own(queue)}`,
  apart: 'لا ينتقلون إلى الأماكن نفسها. يُرجى إنهاؤهم واحدًا واحدًا.',
  choose: 'اختيار الوجهة',
  goes: ({ numbers, queue }) => `${ltr(numbers)} إلى ${own(queue)}`,
  goesShortest: ({ numbers }) => `${ltr(numbers)} إلى الأقصر انتظارًا`,
  asks: ({ numbers }) => `${ltr(numbers)}: إلى أين؟`,
  ends: ({ numbers }) => `${ltr(numbers)}: نهاية الزيارة`,
  went: ({ numbers, queue }) => `انتقل ${ltr(numbers)} إلى ${own(queue)}`,
}
