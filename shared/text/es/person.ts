import type { PersonWords } from '../zh-CN/person.ts'
import { plural } from './plural.ts'

export const person: PersonWords = {
  heading: 'Este centro quisiera saber (opcional)',
  name: 'Su nombre',
  digits: 'Últimas cuatro cifras de su teléfono',
  digitsWrong: 'Cuatro cifras, o nada',
  why: ({ hours }) =>
    `Solo para comprobaciones de este centro. Lo ven únicamente sus guías; se guarda cifrado y se borra en ${hours} ${plural(hours, 'hora', 'horas')}. Si lo deja vacío, igual tendrá su turno y lo llamarán.`,
  mine: 'Lo que dije al centro',
  save: 'Enviar',
  saved: 'Enviado',
  notSaved: 'Ya tiene su turno, pero sus datos no llegaron al centro. Puede enviarlos otra vez aquí.',
  erase: 'Borrar lo que di',
  erased: 'Borrado',
  shown: ({ name, digits }) => `${name} · teléfono …${digits}`,
  shownDigits: ({ digits }) => `teléfono …${digits}`,
}
