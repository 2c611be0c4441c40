import { BAD, BRAND, GOOD, MUTED, PAPER, POINTED, TONE_WAY, WARN } from '../../page-colours';

/** The style sheet of the outlines. A class `is-…` is a tone, or says where the caption has room. */
export const OUTLINE_SHEET = `
.box {
  position: absolute;
  box-sizing: border-box;
  border: 2px solid var(--tone);
  border-radius: 3px;
  background: color-mix(in srgb, var(--tone) 7%, transparent);
}
.box > span {
  position: absolute;
  bottom: 100%;
  left: -2px;
  max-width: 280px;
  overflow: hidden;
  padding: 0 5px;
  border-radius: 3px 3px 0 0;
  background: var(--tone);
  color: ${PAPER};
  font: 600 11px/16px "Helvetica Neue", Helvetica, Arial, sans-serif;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.box.is-high > span { top: 0; bottom: auto; left: 0; border-radius: 0 0 3px; }
/* Captions of small elements stand beside them, so as not to cover what is above. */
:is(.is-way, .is-add, .is-remove, .is-doubt) > span {
  top: 50%;
  bottom: auto;
  left: calc(100% + 2px);
  border-radius: 3px;
  transform: translateY(-50%);
}
:is(.is-way, .is-add, .is-remove, .is-doubt).is-far-right > span {
  right: calc(100% + 2px);
  left: auto;
}
/* Captions of lines stand on the border between two lines, where there is no text. */
.box.is-line > span {
  top: -7px;
  bottom: auto;
  left: 28%;
  padding: 0 4px;
  border-radius: 3px;
  font-size: 10px;
  line-height: 13px;
}
.box.is-line.is-low > span { display: none; }
.is-area { --tone: ${BRAND}; background: none; }
.is-line { --tone: ${MUTED}; border-style: dashed; border-width: 1px; }
.is-way { --tone: ${TONE_WAY}; }
.is-add { --tone: ${GOOD}; }
.is-remove { --tone: ${BAD}; }
.is-doubt { --tone: ${WARN}; border-style: dashed; background: none; }
.is-pointed { --tone: ${POINTED}; border-width: 3px; }
`;
