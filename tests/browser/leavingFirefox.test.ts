import { testLeaving } from '../support/leaving.ts';

testLeaving('Firefox');
