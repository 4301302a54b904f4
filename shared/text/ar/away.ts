import type { AwayWords } from '../zh-CN/away.ts'
import { ltr } from './isolate.ts'
import { minutes, noun } from './plural.ts'

const often = noun('ولا مرة', 'مرة واحدة', ['مرتان', 'مرتين'], '# مرات', '# مرة', '# مرة')

export const away: AwayWords = {
  few: ({ minutes: count }) => `أحتاج إلى ${minutes.of(count)} أخرى`,
  fewWhy: 'يبقى مكانك محفوظًا خلال هذه المدة.',
  limit: ({ times, minutes: count }) =>
    `حتى يبقى الانتظار عادلًا للجميع، يُحفظ المكان ${often.of(times)}، ولمدة ${minutes.of(count)} في المجموع.`,
  never: 'حتى يبقى الانتظار عادلًا للجميع، لا يُحفظ هنا مكان من يبتعد.',
  go: 'عليَّ أن أبتعد 30 دقيقة',
  goWhy: 'يبقى رقمك صالحًا. عند عودتك تقف في آخر الطابور.',
  goSure: 'اضغط مرة أخرى: أعود إلى آخر الطابور',
  kept: ({ time }) => `مكانك محفوظ حتى ${ltr(time)}. إذا عدت بعد ذلك فتقف في آخر الطابور، ويبقى رقمك كما هو.`,
  notKept: 'يبقى رقمك صالحًا. عند عودتك تقف في آخر الطابور.',
  atEnd: 'أهلًا بعودتك. عدت من آخر الطابور، ورقمك كما هو.',
  total: ({ times, minutes: count }) => `عُلِّق ${often.of(times)}، ${minutes(count)} في المجموع`,
  byMarshal: 'علَّقه أحد المنظمين',
  untilThen: ({ time }) => `حتى ${ltr(time)}`,
  toEnd: 'يعود إلى الآخر',
}
