package dev.forkpoint.domain.scrub.rules;

import java.util.List;

/// Vendors whose keys look like nothing in particular, so that only their name tells. Those whose
/// name is a word of everyday language are left out: they would be found everywhere.
final class Vendors {
  static final List<String> NAMES =
      List.of(
          ("adafruit adobe aha_ ahrefs aiven airtable alchemy algolia alibaba amplitude apollo appcues appointedd "
                  + "artifactory asana auth0 autodesk avaza aviationstack ayrshare azure baremetrics beebole besttime bitbar bitbucket "
                  + "bitcoinaverage bitfinex bitly bitmex bittrex blazemeter blitapp blocknative blynk brandfetch browserstack browshot bugherd bugsnag "
                  + "buildkite buttercms calendarific calendly campayn cannyio capsulecrm carboninterface cashboard caspio "
                  + "centralstationcrm cexio chartmogul chatfule checklyhq circleci clearbit clickhouse clockify cloudconvert cloudelements "
                  + "cloudflare cloudimage cloudinary cloudmersive cloudplan cloudways clustdoc codacy codeclimate codecov codemagic codequiry cohere "
                  + "coinapi coinbase coinlayer coinlib confluent contentful conversiontools convertapi convertkit coveralls crowdin cryptocompare "
                  + "currencyfreaks currencylayer currencyscoop currentsapi customerio cypress d7network dandelion databox datadog deepgram deepseek "
                  + "delighted detectify detectlanguage diffbot diggernaut digitalocean discord disqus docusign dotmailer dovico dronahq droneci "
                  + "dropbox duply dwolla dynalist dyspatch eagleeye easyinsight edamam elastic enigma envato etherscan etsy eventbrite everhour "
                  + "exchangerate facebook faceplusplus fastforex fastly fibery figma filestack finage financialmodeling findl finicity finnhub fixerio "
                  + "flickr flightapi flightstats float_ fmfw formbucket formio foursquare fraudlabs freshbooks freshdesk front_ fulcrum fullstory "
                  + "fxmarket geckoboard gemini_ gengo geoapify geocode geocodify geocodio geoipifi getgeoapi getgist getresponse gitter glassnode "
                  + "gocanvas gocardless goodday graphcms graphhopper gtmetrix guardianapi gumroad happyscribe harvest heatmapapi helpscout hereapi heroku "
                  + "hiveage holidayapi honeycomb hubspot humanity hunter_ hybiscus hypertrack iconfinder iexcloud imagekit imagga impala influx "
                  + "infura insightly instabot instamojo intercom interseller intrinio invoiceocean ipapi ipdata ipgeolocation ipinfo ipinfodb ipquality ipstack "
                  + "jenkins jotform jumpcloud juro kairos karmacrm keenio kickbox klaviyo klipfolio kontent kraken kucoin kylas langsmith languagelayer "
                  + "launchdarkly leadfeeder lendflow lessannoying lexigram lighton linemessaging linenotify linkedin linkpreview liveagent livestorm "
                  + "lob_ localytics locationiq loginradius logz lokalise looker loyverse luno macaddress magicbell magnetic mailboxlayer mailchimp mailerlite mailgun "
                  + "mailjet mailmodo mailsac mandrill mapbox mapquest marketstack mattermost mavenlink maxmind mediastack meistertask meraki mesibo "
                  + "messagebird metaapi metrilo microsoft_ mindmeister mixmax mixpanel mockaroo moderation monkeylearn moonclerk moosend mrticktock myfreshworks "
                  + "nasdaq nethunt netlify neutrino newrelic new_relic newsapi newscatcher nexmo nicereply nightfall nimble nitro notion nozbe nubela "
                  + "numverify nutritionix nutshell nuget nylas nytimes oanda okta omnisend onedesk onelogin onepage onesignal onfleet onwater oopspam "
                  + "opencage openuv openweather opsgenie optimizely overloop owlbot pagerduty pandadoc pandascore paralleldots parsehub parsers parseur "
                  + "partnerstack pastebin paymo paymongo paypal paystack pdflayer pdfshift peopledatalabs pepipost percy pinata pipedream pipedrive pivotaltracker pixabay "
                  + "plaid planview planyo plivo podio pollsapi poloniex polygon positionstack postageapp postbacks postgrid posthog postmark powrbot privateai prodpad "
                  + "prospectcrm prospectio protocolsio proxycrawl pusher qualaroo quandl qubole quickmetrics rapidapi raven_ rawg razorpay readme realtime "
                  + "reallysimple rebrandly recaptcha refiner rentman repairshopr request_finance requestfinance restpack rev_ revamp ringcentral ritekit roaring rocketreach rockset route4me rownd "
                  + "salesblink salescookie salesflare salesforce salesloft salesmate satismeter saucelabs scaleway scrapeowl scraperapi scraperbox scraperbee scrapestack "
                  + "scrapfly scrapingant scrapingbee scrutinizer securitytrails selectpdf semaphore sendbird sendgrid sendinblue sentry serpstack sheety "
                  + "sherpadesk shipday shippo shodan shopify shortcut_ shotstack shutterstock sidekiq sigopt simfin simplesat simplynoted simvoly sinch sirv siteleaf "
                  + "skrapp skybiometry slack_ slackhook slackwebhook smartsheet smooch snipcart snowflake snyk sonarcloud sonarqube sparkpost speechtext splunk spoonacular spotify sportsmonk squarespace "
                  + "squareup sslmate statuscake statuspage statuspal stitchdata stockdata storecove stormboard stormglass storyblok storychief strava streak_ stripe stripo "
                  + "strongdm stytch sugester sumologic sumo_ supabase supernotes surveyanyplace surveybot surveysparrow survicate swell swiftype tailscale tallyfy tatum "
                  + "taxjar teamgate teamwork technicalanalysis tefter telegram teletype telnyx terraform textmagic theoddsapi thinkific thousandeyes ticketmaster "
                  + "tickettailor tiingo timecamp timezoneapi tineswebhook tly_ tmdb todoist toggltrack tomorrowio tomtom tradier transferwise travelpayouts travisci "
                  + "travis_ trello tru_ tvmaze twelvedata twilio twitch twitter tyntec typeform typetalk ubidots unify unplugg unsplash upcdatabase uplead uploadcare "
                  + "uptimerobot upwave urlscan userflow userstack vatlayer vbout vercel verifier verimail veriphone versioneye viewneo virustotal visualcrossing voicegain voodoosms "
                  + "vouchery vpnapi vultr vyte walkscore weatherbit weatherstack web3storage webflow webscraper webscraping wepay whoxy wistia wit_ workstack worksnaps "
                  + "worldcoinindex worldweather wrike yandex yelp youneedabudget yousign youtube zapier zendesk zenkit zenrows zenscrape zenserp zeplin zerobounce zerotier "
                  + "github_client sonar.login sonar_login sonar-login atlassian bannerbear runscope contribsys ovh_ debounce screenshotlayer mailgun sonarlogin numverify zipapi zipbooks zipcodeapi zipcodebase zoho zonka zoom_ zulip")
              .split(" "));

  private Vendors() {}
}
