import json, subprocess, urllib.request

mock = subprocess.Popen(["npx", "@b2-partner/mock", "--port", "0", "--quiet"], stdout=subprocess.PIPE, text=True)
url = mock.stdout.readline().split()[-1]  # the ready line ends with the address

def call(name, authorization, body=None):
    data = json.dumps(body or {}).encode()
    request = urllib.request.Request(f"{url}/b2api/v3/{name}", data, {"Authorization": authorization})
    return json.load(urllib.request.urlopen(request))

try:
    account = call("b2_authorize_account", "Basic MDEyMzQ1Njc4OWFiOkswMDUtbW9jay1tYXN0ZXIta2V5")
    groups = call("b2_list_groups", account["authorizationToken"])["groups"]
    print([group["groupName"] for group in groups])
finally:
    mock.terminate()
    mock.wait()
