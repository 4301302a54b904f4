import '../common/lit-nonce.ts'
import '../common/own-text.ts'
import './parts/setup.ts'
