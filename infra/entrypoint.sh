#!/bin/sh
# In the image: docs web | upload-worker | indexer | any command of `docs`.
case ${1:-web} in web | serve) . /opt/docs/serve.sh ;; esac
case ${1:-web} in
web) exec dotnet /opt/docs/cli/docs.dll serve --web-only ;;
upload-worker) exec dotnet /opt/docs/upload-worker/Docs.UploadWorker.dll ;;
indexer) exec dotnet /opt/docs/indexer/Docs.Indexer.dll ;;
*) exec dotnet /opt/docs/cli/docs.dll "$@" ;;
esac
