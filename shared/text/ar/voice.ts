import type { VoiceWords } from '../zh-CN/voice.ts'

// no text is isolated here: a speech engine may read the invisible marks aloud
export const voice: VoiceWords = {
  places: {
    sampling: 'مكتب أخذ العينات',
    registration: 'مكتب التسجيل',
    vaccination: 'مكتب التطعيم',
    'service-window': 'الشباك',
    counter: 'المنضدة',
    room: 'الغرفة',
    table: 'الطاولة',
  },
  numbered: ({ place, desk }) => `${place} ${desk}`,
  named: ({ place, desk }) => `${place} ${desk}`,
  range: ({ from, to }) => `${from} إلى ${to}`,
  call: ({ who, where }) => `الرقم ${who}، يرجى التوجه إلى ${where}`,
  brief: ({ who, where }) => `${who}، ${where}`,
  look: 'يرجى النظر إلى الشاشة',
  unsaid: {
    all: ({ desk }) =>
      `الصوت المسجل لا يستطيع نطق «${desk}». ينطقه صوت جهاز الشاشة نفسه؛ فإن لم يوجد يُنطق الرقم وحده، ويُطلب من الناس النظر إلى الشاشة. الأرقام والحروف يمكن نطقها.`,
    some: ({ desk, languages }) =>
      `الصوت المسجل لا يستطيع نطق «${desk}» بهذه اللغة: ${languages}. ينطقه صوت جهاز الشاشة نفسه؛ فإن لم يوجد يُنطق الرقم وحده، ويُطلب من الناس النظر إلى الشاشة. باللغة الأخرى للموقع يمكن نطقه.`,
  },
  capacity: ({ most, count, seconds }) =>
    `بأقصر صيغة تستطيع الشاشة نطق ${most} من النداءات في الدقيقة: عندما ينادي ${count} من المكاتب معًا تُسمع جميعها إذا نادى كل منها مرة كل ${seconds} ثانية أو أبطأ. وإذا كان النداء أسرع فعلى الناس النظر إلى الشاشة.`,
}
