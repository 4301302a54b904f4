import type { ContactWords } from '../zh-CN/contact.ts'

export const contact: ContactWords = {
  phone: 'Número de teléfono',
  phoneWrong: 'Un número con + y el prefijo del país, como +34 612 345 678, o nada',
  mail: 'Correo electrónico',
  mailWrong: 'Una dirección completa, como nombre@example.com, o nada',
  why: 'Solo para llamarle: un mensaje antes de su turno y al llegarle. El personal no lo ve y se borra al terminar el día. Si lo deja vacío, igual le llamarán en la pantalla.',
}
