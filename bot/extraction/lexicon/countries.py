"""Countries and their people, by language: what makes a government foreign, and a part of a count too.

Names end where a language's endings begin; `*` stands for any ending.
"""

from __future__ import annotations

COUNTRIES = {
    "es": (
        "alemania; aleman*; albania; albanes*; argentina; argentino*; argentinas; austria; austriac*; belgica; belga*; bielorrusia;"
        "bielorrus*; bolivia; bolivian*; brasil; brasileñ*; brasilen*; bulgaria; bulgar*; canada; canadiense*; chile; chilen*; china; chin*s;"
        "colombia; colombian*; corea del norte|sur; costa rica; costarricense*; croacia; croata*; cuba; cuban*; dinamarca; danes*;"
        "ecuador; ecuatorian*; egipto; egipci*; el salvador; salvadoreñ*; salvadoren*; emiratos arabes unidos; eslovaquia; eslovac*; españa; espana; español*; espanol*;"
        "estados unidos; ee.uu.; eeuu; usa; estadounidense*; norteamerican*; finlandia; finlandes*; francia; frances; francesa; franceses; francesas; gaza; grecia; grieg*;"
        "guatemala; guatemaltec*; guyana; guyanes*; haiti; haitian*; honduras; hondureñ*; honduren*; hungria; hungar*; india; indios; irak; iran; irani*; irlanda;"
        "irlandes*; israel; israeli*; italia; italian*; jamaica; japon; japones*; kenia; libano; libanes*; mexico; mexican*; myanmar; birmania; nicaragua; nicaragüens*; nicaraguens*; nigeria;"
        "noruega; norueg*; paises bajos; holanda; holandes*; neerlandes*; palestina; palestin*; panama; panameñ*; panamen*; paraguay; paraguay*; peru; peruan*; polonia; polac*;"
        "portugal; portugues*; puerto rico; reino unido; inglaterra; britanic*; republica checa; chec*s; checo; checa; republica dominicana; dominican*; rumania; ruman*; rusia; rus*s; ruso; rusa; siria; siri*s; sudafrica;"
        "suecia; suec*s; sueco; suiza; suiz*s; suizo; trinidad y tobago; trinitari*; turquia; turc*; ucrania; ucranian*; uruguay; uruguay*; vietnam; vaticano; bruselas; madrid; bogota; minsk; teheran; tehran; moscu; kiev; kyiv; lima; la habana; managua; union europea; londres; berlin; roma; paris; nueva york; texas; florida; new york; antioquia; catatumbo; cucuta; afganistan; afgan*; yemen; yemeni*; sudan; etiopia; camerun; egipcio*; burkina faso; burkina; burkinab*; mali; niger; chad; guinea; senegal; senegales*; ghana; zimbabue; zambia; uganda; ruanda; burundi; congo; congoleñ*; tanzania; mozambique; angola; libia; libi*s; tunez; tunecin*; argelia; argelin*; marruecos; marroqui*; arabia saudita|saudi; saudi*; kuwait; bahrein; catar; qatar; jordania; azerbaiyan; georgia; armenia; kazajistan; uzbekistan; tayikistan; pakistan; pakistani*; bangladesh; sri lanka; birman*; tailandia; camboya; laos; indonesia; filipinas; filipin*s; malasia; corea; tibet; hong kong; taiwan; serbia; serbi*s; kosovo; bosnia; moldavia; letonia; lituania; lituan*; estonia; australia; nueva zelanda; reynosa; tamaulipas; cauca; michoacan; bukele; ortega; lukashenko; ice"
    ),
    "en": (
        "germany; german; germans; albania; albanian*; argentina; argentin*; austria; austrian*; belgium; belgian*; belarus; belarusian*; bolivia; bolivian*; brazil;"
        "brazilian*; bulgaria; bulgarian*; canada; canadian*; chile; chilean*; china; chinese; colombia; colombian*; north korea; costa rica; costa rican*; croatia; cuba; cuban*; czech*; denmark; danish;"
        "dane; danes; ecuador; ecuador*; egypt; egyptian*; el salvador; salvadoran*; spain; spanish; spaniard*; united states; u.s.; us citizens; us nationals; usa; america; american; americans; finland; finnish; france; french; frenchmen; gaza; gazan*; greece; greek*;"
        "guatemala; guatemalan*; guyana; guyanese; haiti; haitian*; honduras; honduran*; hungary; hungarian*; india; indian*; iraq; iraqi*; iran; iranian*; ireland; irish; israel; israeli*; italy; italian*; jamaica; japan; japanese; kenya; lebanon; lebanese;"
        "mexico; mexican*; myanmar; burma; burmese; netherlands; dutch; nicaragua; nicaraguan*; nigeria; nigerian*; norway; norwegian*; palestine; palestinian*; panama; panamanian*; paraguay; peru; peruvian*; poland; polish; poles; portugal; portuguese; puerto rico;"
        "united kingdom; u.k.; uk; britain; british; briton*; dominican*; romania; romanian*; russia; russian*; syria; syrian*; south africa; sweden; swedish; swede*; switzerland; swiss; trinidad; turkey; turkish; turk; turks; ukraine; ukrainian*; uruguay; uruguayan*; vietnam; vietnamese; vatican; brussels; madrid;"
        "bogota; minsk; tehran; moscow; kyiv; lima; havana; managua; european union; london; berlin; rome; paris; new york; texas; florida; afghanistan; afghan*; yemen; yemeni*; sudan; ethiopia; ethiopian*; georgia; azerbaijan; burkina faso; burkina; mali; niger; chad; guinea; senegal; ghana; zimbabwe; zambia; uganda; rwanda; burundi; congo; tanzania; mozambique; angola; libya; libyan*; morocco; moroccan*; saudi*; kuwait; bahrain; qatar; jordan; armenia; kazakhstan; uzbekistan; tajikistan; sri lanka; thailand; thai; cambodia; laos; indonesia; philippines; filipino*; malaysia; tibet; taiwan; serbia; serbian*; kosovo; bosnia; moldova; latvia; lithuania; lithuanian*; estonia; australia; australian*; new zealand; tunisia; tunisian*; algeria; cameroon; pakistan; pakistani*; bangladesh; hong kong; turkiye; ice"
    ),
}
