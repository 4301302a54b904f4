import type { PauseWords } from '../zh-CN/pauses.ts'

export const pauses: PauseWords = {
  reasons: {
    lunch: 'استراحة الغداء',
    disinfection: 'تعقيم',
    supplies: 'في انتظار المستلزمات',
    weather: 'بسبب الطقس',
    other: 'متوقف مؤقتًا',
  },
  title: 'إيقاف مؤقت',
  back: ({ what, time }) => `${what}، نعود الساعة ${time}`,
  longer: ({ what }) => `${what}، أطول من المتوقع`,
  kept: 'رقمك ومكانك محفوظان',
  shelter: 'رقمك لا يتغير. احتمِ تحت سقف من فضلك',
  why: 'ذكر السبب',
  explained: 'إيقاف مؤقت مع ذكر السبب',
  other: 'سبب آخر: اكتب جملة',
  next: 'التالي',
  byHand: 'يستمر حتى أستأنف بنفسي، وبعد انتهاء الوقت تظهر عبارة «أطول من المتوقع»',
  rain: 'مطر: ليبتعد الجميع عن الصف',
  whole: 'إيقاف الموقع كله مؤقتًا',
  ask: 'ما سبب الإيقاف؟',
  until: 'إلى متى؟',
  minutes: ({ count }) => `${count} دقيقة`,
  open: 'غير معروف: أنا من يستأنف',
  resume: 'استئناف الموقع كله',
  resumeRain: 'توقف المطر: العودة إلى الصف بالترتيب',
}
