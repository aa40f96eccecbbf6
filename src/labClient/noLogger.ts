/** In the bundle this stands for `egg-logger`, the client's default, which would write into the home folder. */
export class EggLogger {
  constructor() {
    throw new Error('the client of the lab is always given a logger');
  }
}
