import { testLeavingSequences } from '../support/leavingSequences.ts';

testLeavingSequences('Firefox');
