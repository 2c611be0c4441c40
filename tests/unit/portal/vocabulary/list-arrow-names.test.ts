import { expect, test } from 'vitest';
import { wholeName } from '../../../../utils/dom/seen/icon-names';
import { namesListArrow } from '../../../../utils/portal/vocabulary/list-arrow-names';

const named = (classes: string) => namesListArrow(classes.split(' ').map(wholeName));

test.for([
  'fa fa-caret-down',
  'fas fa-angle-down',
  'bi bi-chevron-down',
  'bi bi-caret-down-fill',
  'mdi mdi-menu-down',
  'keyboard_arrow_down',
  'arrow_drop_down',
  'expand_more',
  'anticon anticon-down',
  'ui-icon ui-icon-triangle-1-s',
  'k-icon k-i-caret-alt-down',
  'ri-arrow-down-s-line',
  'combo-arrow',
  'x-form-trigger x-form-trigger-default x-form-arrow-trigger x-form-arrow-trigger-default',
  'rcbArrowCell',
  'mykit-select__arrow',
])('%s opens a list', (classes) => {
  expect(named(classes)).toBe(true);
});

test.for([
  'fa fa-arrow-rotate-left',
  'fa fa-arrow-right-from-bracket',
  'fa fa-trash-arrow-up',
  'fa fa-arrow-up-right-from-square',
  'fa fa-file-arrow-down',
  'fa fa-cloud-arrow-down',
  'fa fa-arrow-left',
  'fa fa-angle-up',
  'fa fa-expand',
  'bi bi-arrow-counterclockwise',
  'bi bi-arrow-repeat',
  'bi bi-box-arrow-down',
  'x-form-trigger x-form-trigger-default x-form-clear-trigger',
  'x-form-trigger x-form-trigger-default x-form-date-trigger',
  'combo-arrow arrow-right',
  'fa fa-magnifying-glass',
])('%s does not', (classes) => {
  expect(named(classes)).toBe(false);
});
