import '../common/lit-nonce.ts'
import '../common/own-text.ts'
import './parts/resident.ts'
import { dropEchoes } from '../common/echo.ts'

dropEchoes()

// in a task of its own: with all that was just evaluated, and the layout that the end of loading brings, it would hold up an
// old phone for a fifth of a second
setTimeout(() => document.body.append(document.createElement('yi-resident')))
