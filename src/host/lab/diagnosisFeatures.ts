// The chunk of the diagnosis: it asks for Node, and the browser edition never loads it.
export { diagnose } from '../../core/lab/diagnosis';
export { expectationsOf } from '../../core/lab/diagnosisProject';
export { CHECK_NAMES } from '../../core/lab/diagnosisTexts';
export { diagnosisProbe } from '../../lab/diagnosisProbe';
