import type { ContactWords } from '../zh-CN/contact.ts'

export const contact: ContactWords = {
  phone: 'Phone number',
  phoneWrong: 'A number with + and its country code, such as +44 20 7946 0958, or nothing',
  mail: 'Mail address',
  mailWrong: 'One whole address, such as name@example.com, or nothing',
  why: 'Only for calling you: a message before your turn and at your turn. Staff do not see it, and it is deleted when today ends. Left empty, you are called on screen all the same.',
}
