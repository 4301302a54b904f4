import type { Words } from '../words.ts'

export const stay: Words['stay'] = {
  title: 'Horario',
  until: 'Seguir hoy hasta',
  stay: 'Seguir abierto',
  later: ({ time }) => `Tiene que ser después de las ${time}`,
  early: 'Empezar antes',
}
