import type { ContactWords } from '../zh-CN/contact.ts'

export const contact: ContactWords = {
  phone: 'رقم الهاتف',
  phoneWrong: 'رقم يبدأ بعلامة + ورمز البلد، أو لا شيء',
  mail: 'البريد الإلكتروني',
  mailWrong: 'عنوان كامل مثل name@example.com، أو لا شيء',
  why: 'لندائك فقط: رسالة قبل دورك وعند دورك. لا يراه الموظفون، ويُحذف عند انتهاء اليوم. إن تركته فارغًا فستُنادى على الشاشة كالمعتاد.',
}
