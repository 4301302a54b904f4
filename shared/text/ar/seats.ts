import type { Words } from '../words.ts'
import { ltr } from './isolate.ts'
import { minutes, numbers, people } from './plural.ts'

export const seats: Words['seats'] = {
  seated: ({ seated, seats }) => `تحت الملاحظة ${ltr(`${seated} / ${seats}`)}`,
  waiting: ({ people: count }) => `ينتظرون مقعدًا: ${people(count)}`,
  nobody: 'لا أحد تحت الملاحظة',
  left: ({ minutes: count }) => `بقي ${minutes(count)}`,
  over: 'انتهى الوقت',
  nodNow: 'انتهى الوقت: اذهب إليهم، ودعهم يغادرون إن كانوا بخير',
  more: ({ count }) => `وأيضًا ${numbers(count)}`,
  letGo: 'يمكنه المغادرة',
  early: 'إنهاء مبكر',
  earlySure: ({ number }) => `لم ينتهِ الوقت: إنهاء ${ltr(number)} مع ذلك`,
  longer: ({ minutes: count }) => `تمديد ${minutes.of(count)}`,
  unwell: 'متوعك',
  unwellSure: ({ number }) => `${ltr(number)} متوعك: تنبيه الجميع`,
  seat: 'إجلاس الآن',
  full: ({ minutes: count }) => `كل المقاعد مشغولة. يخلو مقعد بعد نحو ${minutes.of(count)}`,
  fullSoon: 'كل المقاعد مشغولة. قد يخلو مقعد في أي لحظة',
  anyway: 'نداء التالي مع ذلك',
  wait: 'انتظار مقعد',
}
