/* What WebForms writes into every page: what a link does to send the page's one form. */
window.theForm = document.forms.aspnetForm;

window.__doPostBack = (eventTarget, eventArgument) => {
  const { theForm } = window;
  theForm.__EVENTTARGET.value = eventTarget;
  theForm.__EVENTARGUMENT.value = eventArgument;
  theForm.submit();
};
