import type { Words } from '../words.ts'
import { own } from './isolate.ts'
import { numbers, places } from './plural.ts'

export const moves: Words['moves'] = {
  heading: 'لماذا كان أحدهم قبلي؟',
  why: 'من يأتي أولًا يُنادى أولًا. يُسجَّل هنا كل نداء خارج هذا الترتيب، وكل رقم نودي قبل دوره أو تأخر دوره أو فاته النداء أو أُعيد أو نُقل أو عُلِّق أو أُلغي أو تُراجع عنه: أرقام فقط، بلا أسماء.',
  date: 'التاريخ',
  number: 'هذا الرقم فقط',
  find: 'عرض',
  older: 'الأقدم',
  none: 'لا شيء لعرضه',
  back: 'أخذ رقم',
  reasons: {
    'green-lane': ({ where, passed }) =>
      `إلى ${own(where)}: المسار الأخضر أولًا؛ انتظر ${numbers(passed)} ممن سبق`,
    'turn-of-others': ({ where, passed }) =>
      `إلى ${own(where)}: بعد رقم من المسار الأخضر يأتي دور الآخرين؛ انتظر ${numbers(passed)} من المسار الأخضر ممن سبق`,
    'was-put-back': ({ where, passed }) =>
      `إلى ${own(where)}: أُعيد سابقًا إلى الطابور وحان دوره؛ انتظر ${numbers(passed)} ممن سبق`,
    'others-put-back': ({ where, passed }) =>
      `إلى ${own(where)}: ممن سبق ${numbers(passed)} لم تحضر أو أُعيدت إلى الطابور`,
    'behind-returned': ({ where, passed }) =>
      `إلى ${own(where)}: ممن سبق ${numbers(passed)} خلف رقم أُعيد إلى الطابور`,
    'chosen-care': ({ where, passed }) =>
      `إلى ${own(where)}، ناداه المنظم قبل دوره: يحتاج إلى رعاية. الأرقام التي سبقته وانتظرت: ${passed}`,
    'chosen-missed': ({ where, passed }) =>
      `إلى ${own(where)}، ناداه المنظم قبل دوره: فاته النداء سابقًا. الأرقام التي سبقته وانتظرت: ${passed}`,
    'chosen-staff': ({ where, passed }) =>
      `إلى ${own(where)}، ناداه المنظم قبل دوره: بطلب من العاملين. الأرقام التي سبقته وانتظرت: ${passed}`,
    'chosen-other': ({ where, passed }) =>
      `إلى ${own(where)}، ناداه المنظم قبل دوره: سبب آخر. الأرقام التي سبقته وانتظرت: ${passed}`,
    missed: () => 'نودي ولم يحضر',
    'passed-over': ({ places: count }) => `طُلب منه التقدم ولم يحضر: بعد ${places.of(count)}`,
    'passed-over-not-here': ({ places: count }) => `قدَّم المنظم من بعده: غير موجود؛ بعد ${places.of(count)}`,
    'passed-over-not-ready': ({ places: count }) => `قدَّم المنظم من بعده: غير جاهز؛ بعد ${places.of(count)}`,
    'passed-over-asked': ({ places: count }) => `قدَّم المنظم من بعده: طلب الانتظار؛ بعد ${places.of(count)}`,
    'passed-over-staff': ({ places: count }) =>
      `قدَّم المنظم من بعده: بطلب من العاملين؛ بعد ${places.of(count)}`,
    'passed-over-other': ({ places: count }) => `قدَّم المنظم من بعده: سبب آخر؛ بعد ${places.of(count)}`,
    returned: ({ places: count }) => `أُعيد إلى الطابور، بعد ${places.of(count)}`,
    transferred: ({ queue }) => `نُقل إلى الطابور ${own(queue)}؛ يبقى وقته الأصلي محسوبًا`,
    'left-over': () => 'انتظر في المرة السابقة حتى الإغلاق، وهو اليوم من الأوائل',
    held: () => 'علَّقه المنظم؛ مكانه محفوظ',
    seated: ({ passed }) => `أجلسه المنظم قبل دوره. الأرقام التي سبقته وانتظرت: ${passed}`,
    removed: () => 'ألغاه المنظم',
    undone: ({ where }) => `تراجع ${own(where)} عن آخر خطوة`,
  },
}
