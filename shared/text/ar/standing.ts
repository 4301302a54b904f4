import type { Words } from '../words.ts'
import { minutes } from './plural.ts'

export const standing: Words['standing'] = {
  testing: {
    standing1: () => 'يُرجى ترك مسافة متر واحد',
    standing2: () => 'يُرجى ارتداء الكمامة',
    standing3: () => 'يُرجى تجهيز الرمز الصحي',
    standing4: () => 'يُرجى المغادرة بعد الانتهاء',
  },
  vaccination: {
    standing1: () => 'يُرجى ترك مسافة متر واحد',
    standing2: () => 'يُرجى ارتداء الكمامة',
    standing3: () => 'يُرجى تجهيز الهوية',
    standing4: ({ minutes: count }) => `بعد التطعيم يُرجى البقاء في منطقة المراقبة ${minutes.of(count)}`,
  },
  hall: {
    standing1: () => 'يُرجى ترك مسافة متر واحد',
    standing2: () => 'يُرجى ارتداء الكمامة',
    standing3: () => 'يُرجى تجهيز الهوية والأوراق',
    standing4: () => 'يُرجى متابعة الشاشة والهاتف لمعرفة دوركم',
  },
}
