import type { sheetNames as zhCN } from '../zh-CN/sheet-names.ts'

export const sheetNames: typeof zhCN = {
  summary: 'Resumen',
  sites: 'Por centro',
  groups: 'Por barrio o municipio',
  kinds: 'Por tipo',
  queues: 'Por fila',
  desks: 'Por puesto',
  hours: 'Por hora',
  weekdays: 'Por día de la semana',
  dates: 'Por fecha',
  staff: 'Por personal',
  tickets: 'Turnos',
}

export const weekdayNames: readonly string[] = [
  'Lunes',
  'Martes',
  'Miércoles',
  'Jueves',
  'Viernes',
  'Sábado',
  'Domingo',
]
