/** @jsxImportSource react */
import { createSvgIcon } from '@mui/material';

export const SheetIcon = createSvgIcon(
  <path d="M5 3h10l5 5v13H5zm9 1.5V9h4.5zM8 12v1.5h8V12zm0 4v1.5h6V16z" />,
  'Sheet',
);

export const PlusIcon = createSvgIcon(<path d="M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z" />, 'Plus');

export const CrossIcon = createSvgIcon(
  <path d="m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z" />,
  'Cross',
);
