import type { SlipWords } from '../zh-CN/slips.ts'

export const slips: SlipWords = {
  title: 'Registrar turnos en papel',
  why: 'Turnos en papel que se dieron sin luz o sin red: escanéelos o escriba aquí sus números. Si son varios seguidos, escriba el primero y el último.',
  from: 'Primero',
  to: 'Último (opcional)',
  example: 'A9001',
  takeIn: 'Registrar',
  empty: 'Escriba el número del primero, por ejemplo A9001',
  noNumber: 'Escriba también la letra, por ejemplo A9001',
  noQueue: ({ queue }) => `No hay fila ${queue}: este turno no es de este centro`,
  noSlip: ({ number }) => `${number} no es un turno en papel. Los turnos en papel van del 9001 al 9999`,
  otherQueue: 'Los dos números deben ser de la misma fila',
  backwards: 'El último debe ir después del primero',
  tooMany: ({ most, last }) => `Como máximo ${most} a la vez: esta vez hasta ${last}`,
  taken: ({ count, from, to }) => `${count} registrados: ${from} a ${to}`,
  takenOne: ({ number }) => `${number} registrado`,
  takenBefore: 'Ya estaba registrado. Nada se cuenta dos veces',
  leftOver: 'Turno que quedó pendiente la última vez (opcional)',
  notLeftOver: 'Ese turno no quedó pendiente la última vez, así que el nuevo es un turno normal.',
  leftOverHow: 'Escríbalo con su letra, por ejemplo A031',
}
