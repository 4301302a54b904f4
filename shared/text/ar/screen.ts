import type { Words } from '../words.ts'
import { ltr, own } from './isolate.ts'
import { desks, metres, minutesAfter, noun, people } from './plural.ts'

const waiting = noun(
  'لا أحد ينتظر',
  'رقم واحد ينتظر',
  ['رقمان ينتظران', 'رقمين ينتظران'],
  '# أرقام تنتظر',
  '# رقمًا ينتظر',
  '# رقم ينتظر',
)

export const screen: Words['screen'] = {
  seated: ({ seated, seats }) => `تحت الملاحظة ${ltr(`${seated} / ${seats}`)}`,
  waitSeat: ({ people: count }) => `ينتظرون مقعدًا: ${people(count)}`,
  mayLeave: 'يمكنهم المغادرة',
  title: 'Yimi: الشاشة الكبيرة',
  calling: 'النداء الآن',
  nobodyCalled: 'يُرجى الانتظار في مكان قريب. سننادي رقمك.',
  noneOpen: ({ place }) => `لا يوجد ${place} مفتوح الآن. يُرجى الانتظار: أُبلغ العاملون.`,
  forward: 'يُرجى التوجه إلى العلامة',
  toMark: ({ mark }) => `العلامة ${mark}`,
  waiting: ({ count }) => waiting(count),
  wait: ({ low, high }) => `${ltr(`${low}–${high}`)} ${minutesAfter(high)}`,
  paused: 'متوقف مؤقتًا',
  resting: 'استراحة',
  allRest: 'النداء متوقف مؤقتًا. يُرجى الانتظار في مكان قريب',
  scan: 'امسح لأخذ رقم',
  noPhone: 'لا هاتف لديك؟ اسأل أحد المنظمين',
  closed: 'لا تُوزَّع أرقام الآن',
  legible: {
    all: ({ distance, diagonal, desks: all, metres: far }) =>
      `على بعد ${metres.of(distance)} تعرض شاشة ${diagonal} بوصة ${desks.of(all)} بحروف سهلة القراءة، حتى ${metres.of(far)}`,
    some: ({ distance, diagonal, count, desks: all, metres: far }) =>
      `على بعد ${metres.of(distance)} تعرض شاشة ${diagonal} بوصة ${desks.of(count)} بحروف سهلة القراءة؛ لديك ${desks(all)}، وتُقرأ من ${metres.of(far)}: أضف شاشة، أو قرِّبها`,
    none: ({ distance, diagonal, desks: all, metres: far }) =>
      `على بعد ${metres.of(distance)} تصعب قراءة الأرقام على شاشة ${diagonal} بوصة؛ لديك ${desks(all)}، وتُقرأ من ${metres.of(far)}: استخدم شاشة أكبر، أو قرِّبها`,
    pages: ({ distance, diagonal, count, desks: all, pages }) =>
      `على بعد ${metres.of(distance)} تعرض شاشة ${diagonal} بوصة ${desks.of(count)} بحروف سهلة القراءة؛ لديك ${desks(all)}، وتتناوب على عدد ${pages} من الصفحات: أضف شاشة، أو قرِّبها`,
    code: ({ metres: far }) => `يمكن مسح الرمز من بعد ${metres.of(far)}`,
  },
  noMore: 'لا مزيد من الأرقام اليوم',
  soon: 'يُرجى العودة: اقترب الدور',
  missed: 'فات النداء: يُرجى سؤال أحد المنظمين',
  missedAgain: ({ numbers: codes }) => `${ltr(codes)}: يُرجى مراجعة أحد المنظمين`,
  hours: ({ from, to, lastNumber }) => `الدوام ${ltr(`${from}–${to}`)}، الأرقام حتى ${own(lastNumber)}`,
  metre: ({ count }) => `${count} م`,
  lineCrowded: ({ from, to }) => `ازدحام عند العلامات من ${from} إلى ${to}`,
  prompts: {
    routine: () => 'يُرجى ترك مسافة متر واحد',
    full: ({ queue }) => `الطابور ${own(queue)} ممتلئ. يُرجى الانتظار حتى يظهر رقمك.`,
    crowding: ({ queue, from, to }) =>
      `الطابور ${own(queue)}، العلامات من ${from} إلى ${to}: تقارب شديد. يُرجى الرجوع إلى علامتك.`,
    asked: () => 'من المنظم: يُرجى الوقوف على علامتك',
  },
  pairTitle: 'إقران هذه الشاشة',
  pairHow: 'افتح «إقران شاشة» على الجهاز اللوحي، أو «الشاشات» في الإعداد، واكتب:',
  pairWhere: ({ site }) => `المركز ${own(site)}`,
  enableSound: 'المس الشاشة مرة واحدة لتشغيل النغمة',
  unreachable: ({ time }) =>
    `لا يمكن الوصول إلى الخادم. تجري المحاولة منذ ${own(time)}. يُرجى التأكد من كابل الشبكة أو شبكة Wi-Fi.`,
  noCode: 'لا اتصال: لا أرقام بالمسح حاليًا',
}
