import type { Words } from '../words.ts'

export const steps: Words['steps'] = {
  entrance: 'المدخل',
  registration: 'التسجيل',
  consent: 'الموافقة',
  sampling: 'أخذ العينة',
  vaccination: 'التطعيم',
  observation: 'المراقبة',
  door: 'الباب',
  window: 'الشباك',
  cashier: 'الصندوق',
}
