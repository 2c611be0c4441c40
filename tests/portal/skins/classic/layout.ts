/** The frame around every page of the classic skin. */
import { html } from 'hono/html';
import type { Html, PortalContext } from '../../http.ts';

/** A whole page: menus, content, scripts, and the cover shown while an Ajax request runs. */
export function layout(c: PortalContext, title: string, content: Html, atEnd: Html = html``): Html {
  return html`<!DOCTYPE html>
<html lang="fr">
<head>
  ${head(title)}
</head>
<body>
  <nav class="navbar navbar-inverse navbar-fixed-top">
    <div class="container">
      <div class="navbar-header">
        <a class="navbar-brand" href="/">open <b>IP</b> <small>MyOpenIP</small></a>
      </div>
      <ul class="nav navbar-nav">
        <li><a href="/">Accueil</a></li>
        <li class="dropdown">
          <a href="#" class="dropdown-toggle" data-toggle="dropdown" role="button">Mes Services <span class="caret"></span></a>
          <ul class="dropdown-menu">
            <li><a href="/Services/Parametrage">Paramétrage / Monitoring</a></li>
          </ul>
        </li>
      </ul>
      <ul class="nav navbar-nav navbar-right">
        <li><p class="navbar-text"><span class="glyphicon glyphicon-user"></span> ${c.get('session').login}</p></li>
        <li><a href="/Compte/Deconnexion">Déconnexion</a></li>
      </ul>
    </div>
  </nav>
  <div class="container body-content">
    <input type="hidden" name="__RequestVerificationToken" value="${c.get('token')}">
    ${content}
    <hr>
    <footer><p>&copy; openIP by Destiny – MyOpenIP</p></footer>
  </div>
  ${atEnd}
  <div id="waiting-indicator" style="display: none"><div class="spinner"></div></div>
  <script src="/Scripts/jquery.min.js"></script>
  <script src="/Scripts/bootstrap.min.js"></script>
  <script src="/Scripts/jquery.dataTables.min.js"></script>
  <script src="/Scripts/dataTables.bootstrap.min.js"></script>
  <script src="/Scripts/classic.js"></script>
</body>
</html>`;
}

/** What the login page and the others have in common in their head. */
export function head(title: string): Html {
  return html`<meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} - MyOpenIP</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/Content/bootstrap.min.css">
  <link rel="stylesheet" href="/Content/dataTables.bootstrap.min.css">
  <link rel="stylesheet" href="/Content/classic.css">`;
}
