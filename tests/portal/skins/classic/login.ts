/** The login page. It has no script: jQuery would run it again when the page lands in a dialog. */
import { html } from 'hono/html';
import { type Html, LOGIN_PATH } from '../../http.ts';
import type { LoginView } from '../../skin.ts';
import { head } from './layout.ts';

/** The form, with the reason of the refusal after a wrong attempt. */
export function loginPage({ token, returnUrl, message }: LoginView): Html {
  return html`<!DOCTYPE html>
<html lang="fr">
<head>
  ${head('Connexion')}
</head>
<body class="login-page">
  <div class="panel panel-default login-panel">
    <div class="panel-heading"><h3 class="panel-title">open <b>IP</b> – MyOpenIP</h3></div>
    <div class="panel-body">
      <form action="${LOGIN_PATH}" method="post">
        <input type="hidden" name="__RequestVerificationToken" value="${token}">
        <input type="hidden" name="ReturnUrl" value="${returnUrl}">
        ${message ? html`<div class="alert alert-danger" role="alert">${message}</div>` : ''}
        <div class="form-group">
          <label for="login">Identifiant</label>
          <input type="text" class="form-control" id="login" name="login" autocomplete="username">
        </div>
        <div class="form-group">
          <label for="password">Mot de passe</label>
          <input type="password" class="form-control" id="password" name="password" autocomplete="current-password">
        </div>
        <button type="submit" class="btn btn-primary btn-block">Se connecter</button>
      </form>
    </div>
  </div>
</body>
</html>`;
}
