import type { CheckWords } from '../zh-CN/checks.ts'
import { ltr, own } from './isolate.ts'
import { people } from './plural.ts'

export const checks: CheckWords = {
  names: {
    temperature: 'الحرارة',
    code: 'الرمز الصحي',
    mask: 'الكمامة',
    consent: 'الموافقة',
    identity: 'الهوية',
  },
  reasons: {
    fever: 'حمى',
    code: 'الرمز الصحي',
    'no-mask': 'بلا كمامة',
    'not-today': 'ليس اليوم',
    other: 'سبب آخر',
  },
  of: ({ number }) => `فحوص ${ltr(number)}`,
  titleOf: ({ number, check }) => `${ltr(number)}: ${own(check)} لا يصلح`,
  howMany: 'كم شخصًا؟',
  why: 'السبب',
  onlyThey: 'لا يرى السبب إلا هم والموظفون.',
  turn: ({ count }) => `صرف ${people.of(count)}`,
  othersGoOn: ({ count }) => `يكمل الباقون (${count}) بالرقم نفسه.`,
  passed: 'السماح بالمرور',
  turned: ({ number, count }) => `${ltr(number)}: صُرف ${people(count)}`,
  turnedFor: ({ count, reason }) => `صُرف ${people(count)} (${own(reason)})`,
  decideFirst: ({ numbers }) => `قرر أولًا بشأن ${ltr(numbers)}: صرف أم سماح بالمرور؟`,
}
