import { testOddPaths } from '../support/oddPaths.ts';

testOddPaths('Firefox');
