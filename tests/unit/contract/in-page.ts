/** The real driver, put into a portal's page by itself, for the contract. */

import { portalDriver } from '../../../utils/portal/driver';
import { readService } from '../../../utils/portal/page';
import { Workplace } from '../../../utils/portal/workplace';
import { OPTION } from './contract';
import { facade } from './facade';

const PATIENCE = 15_000;

const driver = portalDriver({
  place: new Workplace(document, PATIENCE),
  service: readService(document.documentElement),
  options: [OPTION],
  onReading: () => {},
});

Object.assign(window, { subject: facade(driver) });
