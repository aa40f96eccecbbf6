/** Something was asked of a lab while none runs. */
export class NoLab extends Error {
  constructor() {
    super('no lab runs');
  }
}
